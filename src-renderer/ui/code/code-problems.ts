import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { EditorState, TransactionSpec } from '@codemirror/state';

/** A problem with its place; line and column count from 1. */
export interface CodeProblem {
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Finds the offset of a place, inside the text whatever the place says. */
export function offsetOf(state: EditorState, place: { readonly line: number; readonly column: number }): number {
  const line = state.doc.line(Math.min(Math.max(place.line, 1), state.doc.lines));
  return Math.min(line.from + Math.max(place.column - 1, 0), line.to);
}

/** Marks problems in the text: the word at each place is underlined and its line has a sign in the gutter. */
export function showProblems(state: EditorState, problems: readonly CodeProblem[]): TransactionSpec {
  const diagnostics = problems.map((problem): Diagnostic => {
    const from = offsetOf(state, problem);
    const line = state.doc.lineAt(from);
    const word = /^[^\s=\],]+/.exec(line.text.slice(from - line.from));
    const to = Math.min(from + Math.max(word?.[0].length ?? 1, 1), line.to);
    // An empty place at the end of a line would show no wave: the character before it does.
    const start = to === from && from > line.from ? from - 1 : from;
    return { from: start, to: Math.max(from, to), severity: problem.severity, message: problem.message };
  });
  return setDiagnostics(
    state,
    diagnostics.toSorted((left, right) => left.from - right.from),
  );
}
