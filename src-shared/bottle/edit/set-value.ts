import { isTable } from '../schema/table-reader.ts';
import type { KeyPath } from '../toml/key-path.ts';
import { parseToml } from '../toml/parse-toml.ts';
import { insertKey } from './insert-key.ts';
import { findNode, readLayout } from './layout.ts';
import { removeKey } from './remove-key.ts';
import { replaceValue } from './replace-value.ts';
import { isSameValue, valueAt } from './value-tree.ts';

/** A text without a byte order mark, with one value set or removed; null when it cannot be done line by line. */
export async function setValue(text: string, path: KeyPath, value: unknown): Promise<string | null> {
  const parsed = parseToml(text);
  const layout = await readLayout(text);
  if (!parsed.ok || layout === null) return null;
  const old = valueAt(parsed.value, path);
  if (old === undefined && value === undefined) return text;
  if (old !== undefined && value !== undefined && isSameValue(old, value)) return text;
  if (old === undefined) return await addValue(text, path, { value, root: parsed.value });
  const list = path.slice(0, -1);
  const listNode = typeof path.at(-1) === 'number' ? findNode(layout, list) : null;
  if (value === undefined && listNode !== null) {
    const items = valueAt(parsed.value, list);
    return Array.isArray(items) ? await replaceValue(text, listNode, items.toSpliced(Number(path.at(-1)), 1)) : null;
  }
  if (value === undefined) return removeKey(layout, path);
  const node = findNode(layout, path);
  if (node !== null) return await replaceValue(text, node, value);
  return await setEach(text, path, { old, value });
}

/** Adds a value together with the tables on the way to it. */
async function addValue(
  text: string,
  path: KeyPath,
  { value, root }: { readonly value: unknown; readonly root: unknown },
): Promise<string | null> {
  const parent = path.slice(0, -1);
  const step = path.at(-1);
  const around = valueAt(root, parent);
  const layout = await readLayout(text);
  if (layout === null || step === undefined) return null;
  if (typeof step === 'number') {
    const items: readonly unknown[] | null = around === undefined ? [] : Array.isArray(around) ? around : null;
    if (items === null || items.length !== step) return null;
    const node = findNode(layout, parent);
    if (node !== null) return await replaceValue(text, node, [...items, value]);
    if (around === undefined && !isTable(value)) return await setValue(text, parent, [value]);
    return insertKey(layout, path, value);
  }
  if (around === undefined) return await setValue(text, parent, { [step]: value });
  return isTable(around) ? insertKey(layout, path, value) : null;
}

/** A table or a list that headers make is set key by key, entry by entry. */
async function setEach(
  text: string,
  path: KeyPath,
  { old, value }: { readonly old: unknown; readonly value: unknown },
): Promise<string | null> {
  const isBoth = (isTable(old) && isTable(value)) || (Array.isArray(old) && Array.isArray(value));
  if (!isBoth) return null;
  const stepsOf = (whole: object): readonly (string | number)[] =>
    Array.isArray(whole) ? [...whole.keys()] : Object.keys(whole);
  const gone = stepsOf(old).filter((step) => valueAt(value, [step]) === undefined);
  let edited: string | null = text;
  // From the end: the numbers of the entries before stay as they are.
  for (const step of gone.toReversed())
    edited = edited === null ? null : await setValue(edited, [...path, step], undefined);
  for (const step of stepsOf(value)) {
    edited = edited === null ? null : await setValue(edited, [...path, step], valueAt(value, [step]));
  }
  return edited;
}
