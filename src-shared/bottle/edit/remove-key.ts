import type { AST } from 'toml-eslint-parser';
import type { KeyPath } from '../toml/key-path.ts';
import { keyNames } from '../toml/read-places.ts';
import { type Entry, isBelow, isPath, type Layout, lineStart, nextLine, type Section } from './layout.ts';

interface Cut {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a key, a table or an entry of `[[…]]` out of a text: whole lines, a section with its own comment lines.
 *
 * Comments above a key stay: they are the person's words, and may be about more than that key.
 */
export function removeKey(layout: Layout, path: KeyPath): string | null {
  const sections = layout.sections.filter((section) => isBelow(section.path, path));
  const entries = layout.entries.filter(
    (entry) => isBelow(entry.path, path) && (entry.section === null || !sections.includes(entry.section)),
  );
  const cuts = [
    ...sections.map((section) => sectionCut(layout, section)),
    ...entries.map((entry) => entryCut(layout, entry)),
    ...layout.entries.flatMap((entry) => inlineCut(entry, path)),
  ];
  if (cuts.length === 0) return null;
  return cuts.sort((left, right) => right.start - left.start).reduce(cutOut, layout.text);
}

function cutOut(text: string, { start, end }: Cut): string {
  return text.slice(0, start) + text.slice(end);
}

function entryCut({ text }: Layout, { node }: Entry): Cut {
  const start = lineStart(text, node.range[0]);
  const end = nextLine(text, node.range[1]);
  // A file that ended without a line break still does.
  const isUnended = end === text.length && !text.endsWith('\n');
  return { start: isUnended ? endOfLineBefore(text, start) : start, end };
}

function sectionCut({ text, sections }: Layout, section: Section): Cut {
  const next = sections[sections.indexOf(section) + 1]?.start ?? text.length;
  let end = nextLine(text, section.end);
  while (end < next && /^[ \t]*#/.test(text.slice(end, nextLine(text, end)))) end = nextLine(text, end);
  while (end < next && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, nextLine(text, end)))) end = nextLine(text, end);
  if (end < text.length) return { start: section.start, end };
  const before = text.slice(0, section.start).trimEnd();
  if (before === '') return { start: section.start, end };
  const kept = text.endsWith('\n') ? nextLine(text, before.length) : before.length;
  return { start: kept, end };
}

function endOfLineBefore(text: string, start: number): number {
  if (start === 0) return 0;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** A key inside an inline table goes with one comma beside it. */
function inlineCut(entry: Entry, path: KeyPath): readonly Cut[] {
  if (!isBelow(path, entry.path) || isPath(path, entry.path)) return [];
  return findInline(entry.node.value, entry.path, path);
}

function findInline(node: AST.TOMLContentNode, at: KeyPath, path: KeyPath): readonly Cut[] {
  if (node.type === 'TOMLArray') {
    return node.elements.flatMap((element, index) => {
      const inner = [...at, index];
      return isBelow(path, inner) && !isPath(path, inner) ? findInline(element, inner, path) : [];
    });
  }
  if (node.type !== 'TOMLInlineTable') return [];
  return node.body.flatMap((entry, index): readonly Cut[] => {
    const inner = [...at, ...keyNames(entry.key)];
    if (isBelow(path, inner) && !isPath(path, inner)) return findInline(entry.value, inner, path);
    if (!isBelow(inner, path)) return [];
    const next = node.body[index + 1];
    const former = node.body[index - 1];
    if (next !== undefined) return [{ start: entry.range[0], end: next.range[0] }];
    return [{ start: former === undefined ? entry.range[0] : former.range[1], end: entry.range[1] }];
  });
}
