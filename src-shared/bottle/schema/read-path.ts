import type { TableReader } from './table-reader.ts';

/** What a path is for, which decides how its remedy is worded. */
export interface PathRule {
  /** `on the host`, `in the guest`. */
  readonly where: string;
}

/** Reads an absolute path without detours (`..`, `.`, `//`, a slash at the end); null when it is not there or reported. */
export function readPath(table: TableReader, key: string, { where }: PathRule): string | null {
  const path = table.text(key);
  if (path === null) return null;
  const at = table.at(key);
  const refuse = (message: string): null => {
    table.report.error(at, 'path-malformed', `${at} ${message}`);
    return null;
  };
  if (path === '') return refuse('is empty. Write the full path.');
  if (/\p{Cc}/u.test(path)) return refuse('holds a line break or another control character.');
  if (path.startsWith('~')) return refuse('begins with ~, which nothing replaces here. Write the full path.');
  if (path.includes('${') || path.startsWith('$'))
    return refuse('names a variable, which nothing replaces here. Write the full path.');
  if (!path.startsWith('/')) return refuse(`is not a full path ${where}. It begins with /.`);
  const plain = normalisePath(path);
  if (plain === path) return path;
  const why = path.split('/').includes('..') ? 'has .. in it, which hides where it leads' : 'is written with detours';
  return refuse(`${why}. Write ${plain}.`);
}

/** The path with `.`, `..`, doubled and ending slashes resolved as text. */
function normalisePath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}
