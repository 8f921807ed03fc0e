import type { Text } from '@codemirror/state';

/** Where in a TOML text something is about to be typed, as far as single lines tell. */
export type TomlPlace =
  /** A header: `[age`. `start` is where its brackets begin. */
  | { readonly kind: 'header'; readonly start: number }
  /** The name of a key, in the table with this path; the file itself has an empty one. */
  | { readonly kind: 'key'; readonly table: string; readonly start: number }
  /** The value of a key on the same line. */
  | { readonly kind: 'value'; readonly table: string; readonly key: string; readonly start: number };

const HEADER = /^[ \t]*\[{1,2}[ \t]*([A-Za-z0-9_.-]+)[ \t]*\]{1,2}/;

/** Finds what is being typed at an offset; null where nothing of it can be told: comments, lists over several lines. */
export function placeInToml(text: Text, offset: number): TomlPlace | null {
  const line = text.lineAt(offset);
  const before = line.text.slice(0, offset - line.from);
  const header = /^[ \t]*(\[{1,2}[A-Za-z0-9_.-]*)$/.exec(before)?.[1];
  if (header !== undefined)
    return isInList(text, line.number) ? null : { kind: 'header', start: offset - header.length };
  const key = /^[ \t]*([A-Za-z0-9_-]*)$/.exec(before)?.[1];
  if (key !== undefined) {
    if (isInList(text, line.number)) return null;
    return { kind: 'key', table: tableAt(text, line.number), start: offset - key.length };
  }
  const [, name, value = ''] = /^[ \t]*([A-Za-z0-9_-]+)[ \t]*=[ \t]*("?[A-Za-z0-9:_-]*)$/.exec(before) ?? [];
  if (name === undefined) return null;
  return { kind: 'value', table: tableAt(text, line.number), key: name, start: offset - value.length };
}

/** The key whose line, or whose header, lies under an offset; null elsewhere. */
export function keyUnder(text: Text, offset: number): { readonly table: string; readonly key: string | null } | null {
  const line = text.lineAt(offset);
  const header = HEADER.exec(line.text);
  const at = offset - line.from;
  if (header !== null) return at <= header[0].length ? { table: header[1] ?? '', key: null } : null;
  const [whole = '', key] = /^[ \t]*([A-Za-z0-9_-]+)(?=[ \t]*=)/.exec(line.text) ?? [];
  if (key === undefined || at > whole.length || at < whole.length - key.length) return null;
  return { table: tableAt(text, line.number), key };
}

/** The keys that stand in the same section as a line, its own left out. */
export function keysAround(text: Text, lineNumber: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const take = (number: number): boolean => {
    const line = text.line(number).text;
    if (HEADER.test(line)) return false;
    const key = /^[ \t]*([A-Za-z0-9_-]+)[ \t]*=/.exec(line)?.[1];
    if (key !== undefined) keys.add(key);
    return true;
  };
  for (let number = lineNumber - 1; number >= 1 && take(number); number -= 1);
  for (let number = lineNumber + 1; number <= text.lines && take(number); number += 1);
  return keys;
}

/** The paths of the headers of a text. */
export function headersOf(text: Text): ReadonlySet<string> {
  const paths = new Set<string>();
  for (let number = 1; number <= text.lines; number += 1) {
    const path = HEADER.exec(text.line(number).text)?.[1];
    if (path !== undefined) paths.add(path);
  }
  return paths;
}

function tableAt(text: Text, lineNumber: number): string {
  for (let number = lineNumber; number >= 1; number -= 1) {
    const path = HEADER.exec(text.line(number).text)?.[1];
    if (path !== undefined) return path;
  }
  return '';
}

/** Whether a line lies inside a list that began on a line before it. */
function isInList(text: Text, lineNumber: number): boolean {
  for (let number = lineNumber - 1; number >= 1; number -= 1) {
    const line = text.line(number).text;
    if (/^[ \t]*\]/.test(line) || HEADER.test(line)) return false;
    const value = /^[ \t]*[A-Za-z0-9_."-]+[ \t]*=[ \t]*(.*)$/.exec(line)?.[1];
    if (value !== undefined) return value.startsWith('[') && !value.replace(/#.*$/, '').trimEnd().endsWith(']');
  }
  return false;
}
