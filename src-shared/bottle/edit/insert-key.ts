import { isTable, type Table } from '../schema/table-reader.ts';
import { formatKey, formatValue } from '../toml/format-value.ts';
import type { KeyPath } from '../toml/key-path.ts';
import { findNode, isBelow, isPath, type Layout, lineEnd, lineStart } from './layout.ts';

/** Puts a key or an entry that is not there into the table or list that is; null when there is no place for it. */
export function insertKey(layout: Layout, path: KeyPath, value: unknown): string | null {
  const parent = path.slice(0, -1);
  const step = path.at(-1);
  if (step === undefined) return null;
  if (typeof step === 'number')
    return isTable(value) ? insertBlock(layout, { path, header: `[[${headerOf(parent)}]]` }, value) : null;
  const node = findNode(layout, parent);
  if (node !== null) return node.type === 'TOMLInlineTable' ? insertInline(layout, node, { step, value }) : null;
  if (parent.length === 0 && isTable(value))
    return insertBlock(layout, { path, header: `[${formatKey(step)}]` }, value);
  if (parent.length === 0 && isTableList(value)) return insertBlocks(layout, step, value);
  return insertLine(layout, path, value);
}

function isTableList(value: unknown): value is readonly Table[] {
  return Array.isArray(value) && value.length > 0 && value.every(isTable);
}

function headerOf(path: KeyPath): string {
  return path
    .filter((step) => typeof step === 'string')
    .map(formatKey)
    .join('.');
}

function insertBlocks(layout: Layout, key: string, tables: readonly Table[]): string {
  const blocks = tables.map((table) => writeBlock(layout, `[[${formatKey(key)}]]`, table));
  return appendText(layout, blocks.join(layout.newLine + layout.newLine));
}

/** An entry of `[[…]]` follows the ones before it; everything else comes at the end of the file. */
function insertBlock(layout: Layout, { path, header }: { path: KeyPath; header: string }, table: Table): string {
  const block = writeBlock(layout, header, table);
  const siblings = path.slice(0, -1);
  const last = layout.sections.filter((section) => siblings.length > 0 && isBelow(section.path, siblings)).at(-1);
  if (last === undefined || last === layout.sections.at(-1)) return appendText(layout, block);
  const { text, newLine } = layout;
  return `${text.slice(0, last.end)}${newLine}${newLine}${block}${text.slice(last.end)}`;
}

function writeBlock({ newLine }: Layout, header: string, table: Table): string {
  const lines = Object.entries(table).flatMap(([key, value]) =>
    value === undefined ? [] : [`${formatKey(key)} = ${formatValue(value)}`],
  );
  return [header, ...lines].join(newLine);
}

function appendText({ text, newLine }: Layout, block: string): string {
  if (text.trim() === '') return `${text}${block}${newLine}`;
  return text.endsWith('\n') ? `${text}${newLine}${block}${newLine}` : `${text}${newLine}${newLine}${block}`;
}

function insertInline(
  { text }: Layout,
  node: {
    readonly range: readonly [number, number];
    readonly body: readonly { readonly range: readonly [number, number] }[];
  },
  { step, value }: { readonly step: string; readonly value: unknown },
): string {
  const entry = `${formatKey(step)} = ${formatValue(value)}`;
  const last = node.body.at(-1);
  if (last !== undefined) return `${text.slice(0, last.range[1])}, ${entry}${text.slice(last.range[1])}`;
  return `${text.slice(0, node.range[0])}{ ${entry} }${text.slice(node.range[1])}`;
}

/** A new line below the last one of its table: under its header, or beside the dotted keys that make the table. */
function insertLine(layout: Layout, path: KeyPath, value: unknown): string {
  const { text, newLine, entries, sections } = layout;
  const parent = path.slice(0, -1);
  const section = sections.find((candidate) => isPath(candidate.path, parent)) ?? null;
  const isRoot = parent.length === 0;
  const siblings = entries.filter((entry) => {
    return section === null && !isRoot ? isBelow(entry.path, parent) : entry.section === section;
  });
  const last = siblings.at(-1);
  const base = last?.section?.path ?? section?.path ?? [];
  const line = `${path.slice(base.length).map(String).map(formatKey).join('.')} = ${formatValue(value)}`;
  if (last !== undefined) {
    const at = lineEnd(text, last.node.range[1]);
    const start = lineStart(text, last.node.range[0]);
    const indent = /^[ \t]*/.exec(text.slice(start, last.node.range[0]))?.[0] ?? '';
    return `${text.slice(0, at)}${newLine}${indent}${line}${text.slice(at)}`;
  }
  if (section !== null) return `${text.slice(0, section.end)}${newLine}${line}${text.slice(section.end)}`;
  if (!isRoot) return appendText(layout, writeBlock(layout, `[${headerOf(parent)}]`, { [String(path.at(-1))]: value }));
  const first = sections[0]?.start ?? text.length;
  if (first < text.length) return `${text.slice(0, first)}${line}${newLine}${newLine}${text.slice(first)}`;
  return text === '' || text.endsWith('\n') ? `${text}${line}${newLine}` : `${text}${newLine}${line}`;
}
