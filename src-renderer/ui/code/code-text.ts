import { isolateHistory } from '@codemirror/commands';
import { Annotation, type EditorState, type TransactionSpec } from '@codemirror/state';

/** Marks a change that came from outside the editor and is not to be told back. */
export const fromOutside = Annotation.define<boolean>();

/**
 * How the lines of a text end, for an editor that gives every byte back.
 *
 * Only where all lines end in CR LF are these the line ends; a lone CR stays a character of its line.
 */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text) ? '\r\n' : '\n';
}

/** Puts another text in place of the editor's own: only what differs changes, so the cursor stays; one step of the history. */
export function takeText(state: EditorState, text: string): TransactionSpec {
  const current = state.sliceDoc();
  const shorter = Math.min(current.length, text.length);
  let head = 0;
  while (head < shorter && current[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && current[current.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  const next = state.toText(text);
  // Offsets count a line end as one; where it is two characters, whole texts are exchanged.
  const isPlain = state.lineBreak === '\n';
  const changes = isPlain
    ? { from: head, to: current.length - tail, insert: next.slice(head, text.length - tail) }
    : { from: 0, to: state.doc.length, insert: next };
  return { changes, annotations: [fromOutside.of(true), isolateHistory.of('full')] };
}
