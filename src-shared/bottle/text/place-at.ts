import type { Place } from '../../model/problem.ts';

/** The place of an offset; a byte order mark at the start takes no column. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).replace(/^\ufeff/, '');
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
