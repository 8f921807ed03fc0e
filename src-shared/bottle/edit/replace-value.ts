import type { AST } from 'toml-eslint-parser';
import { formatValue } from '../toml/format-value.ts';
import { parseToml } from '../toml/parse-toml.ts';
import { isSameValue } from './value-tree.ts';

/** Writes another value where one stands; inside a list, items that stay keep their spacing and comments. */
export async function replaceValue(text: string, node: AST.TOMLContentNode, value: unknown): Promise<string> {
  const [start, end] = node.range;
  const written = text.slice(start, end);
  const isList = node.type === 'TOMLArray' && Array.isArray(value) && value.length > 0;
  const patched = isList ? await patchList(written, value) : null;
  return text.slice(0, start) + (patched ?? formatValue(value)) + text.slice(end);
}

/** Only the list goes through the library, and only a result that reads back as meant is taken. */
async function patchList(written: string, value: readonly unknown[]): Promise<string | null> {
  // The library would make all line breaks of a mixed list the same, and print that it did.
  if (/\r\n/.test(written) && /(?<!\r)\n/.test(written)) return null;
  const { patch } = await import('@decimalturn/toml-patch');
  try {
    const patched = patch(`value = ${written}`, { value });
    const list = /^value = (\[[^]*\])\n?$/.exec(patched)?.[1];
    const read = list === undefined ? null : parseToml(`value = ${list}`);
    return read?.ok === true && isSameValue(read.value['value'], value) ? (list ?? null) : null;
  } catch {
    return null;
  }
}
