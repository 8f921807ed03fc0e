import { isTable, type Table } from '../schema/table-reader.ts';
import type { KeyPath } from '../toml/key-path.ts';

/** The value at a path, by own keys alone; undefined when there is none. */
export function valueAt(root: unknown, path: KeyPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isTable(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** A copy with another value at a path, or without one; null where the path leads through what is no table or list. */
export function withValueAt(root: unknown, path: KeyPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') return withItemAt(root, step, { rest, value });
  if (root !== undefined && !isTable(root)) return null;
  const inner = withValueAt(valueAt(root, [step]), rest, value);
  if (inner === null) return null;
  const kept = Object.entries(root ?? {}).filter(([key]) => key !== step || inner !== undefined);
  const entries = kept.map(([key, old]): [string, unknown] => [key, key === step ? inner : old]);
  const isNew = inner !== undefined && !entries.some(([key]) => key === step);
  return toTable(isNew ? [...entries, [step, inner]] : entries);
}

function withItemAt(root: unknown, step: number, { rest, value }: { rest: KeyPath; value: unknown }): unknown {
  if (root !== undefined && !Array.isArray(root)) return null;
  const items: readonly unknown[] = root ?? [];
  if (step > items.length) return null;
  const inner = withValueAt(items[step], rest, value);
  if (inner === null) return null;
  return [...items.slice(0, step), ...(inner === undefined ? [] : [inner]), ...items.slice(step + 1)];
}

function toTable(entries: readonly (readonly [string, unknown])[]): Table {
  const table: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of entries) table[key] = value;
  return table;
}

/** Whether two values are the same to a reader of the file; a list without entries counts as none. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSameValue(item, right[index]));
  }
  if (isTable(left) && isTable(right)) {
    const keys = new Set([...filledKeys(left), ...filledKeys(right)]);
    return [...keys].every((key) => isSameValue(valueAt(left, [key]), valueAt(right, [key])));
  }
  if (left instanceof Date && right instanceof Date) return String(left) === String(right);
  return Object.is(left, right);
}

function filledKeys(table: Table): readonly string[] {
  return Object.keys(table).filter((key) => {
    const value = table[key];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
}
