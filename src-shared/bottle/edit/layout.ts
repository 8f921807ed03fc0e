import type { AST } from 'toml-eslint-parser';
import type { KeyPath } from '../toml/key-path.ts';
import { keyNames, readTree } from '../toml/read-places.ts';

/** One `key = value` that stands on lines of its own. */
export interface Entry {
  readonly path: KeyPath;
  readonly node: AST.TOMLKeyValue;
  /** The section it stands in; null before the first header. */
  readonly section: Section | null;
}

/** A header with what stands below it up to the next one. */
export interface Section {
  readonly path: KeyPath;
  readonly node: AST.TOMLTable;
  /** Where it begins, its own comment lines (directly above the header) included. */
  readonly start: number;
  /** The end of the last line that is the section's own, without the line break. */
  readonly end: number;
}

/** A text without a byte order mark, taken apart by what stands where. */
export interface Layout {
  readonly text: string;
  /** The line break that new lines get. */
  readonly newLine: string;
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
}

/** Takes a text apart; null when the parser does not take it. */
export async function readLayout(text: string): Promise<Layout | null> {
  const tree = await readTree(text);
  if (tree === null) return null;
  const sections: Section[] = [];
  const entries: Entry[] = [];
  for (const node of tree.body[0].body) {
    if (node.type === 'TOMLKeyValue') {
      entries.push({ path: keyNames(node.key), node, section: null });
      continue;
    }
    const section = toSection(text, node);
    sections.push(section);
    for (const entry of node.body)
      entries.push({ path: [...section.path, ...keyNames(entry.key)], node: entry, section });
  }
  return { text, newLine: /\r?\n/.exec(text)?.[0] ?? '\n', sections, entries };
}

function toSection(text: string, node: AST.TOMLTable): Section {
  let start = lineStart(text, node.range[0]);
  while (start > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, start - 1), start)))
    start = lineStart(text, start - 1);
  return { path: node.resolvedKey, node, start, end: lineEnd(text, lastOffset(node)) };
}

/** The parser's range of a table may end behind comments; its last key does not. */
function lastOffset(node: AST.TOMLTable): number {
  return node.body.at(-1)?.range[1] ?? node.key.range[1];
}

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset at which the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  return text[at - 1] === '\r' ? at - 1 : at;
}

/** The offset of the line after the one that an offset lies in. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

/** Whether one path is another or leads to it. */
export function isBelow(path: KeyPath, above: KeyPath): boolean {
  return above.every((step, index) => path[index] === step);
}

/** Whether two paths are the same. */
export function isPath(left: KeyPath, right: KeyPath): boolean {
  return left.length === right.length && isBelow(left, right);
}

/** The node of the value at a path where it stands behind `=`, also inside other values; null where headers make it. */
export function findNode({ entries }: Layout, path: KeyPath): AST.TOMLContentNode | null {
  for (const entry of entries) {
    if (isBelow(path, entry.path)) {
      const found = findInside(entry.node.value, path.slice(entry.path.length));
      if (found !== null) return found;
    }
  }
  return null;
}

function findInside(node: AST.TOMLContentNode, path: KeyPath): AST.TOMLContentNode | null {
  const [step] = path;
  if (step === undefined) return node;
  if (node.type === 'TOMLArray') {
    const element = typeof step === 'number' ? node.elements[step] : undefined;
    return element === undefined ? null : findInside(element, path.slice(1));
  }
  if (node.type !== 'TOMLInlineTable') return null;
  for (const { key, value } of node.body) {
    const names = keyNames(key);
    const found = isBelow(path, names) ? findInside(value, path.slice(names.length)) : null;
    if (found !== null) return found;
  }
  return null;
}
