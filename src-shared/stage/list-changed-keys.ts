import { joinKey } from '../bottle/toml/key-path.ts';
import { parseToml } from '../bottle/toml/parse-toml.ts';

/** More keys than this are counted, not looked for. */
const LIMIT = 200;

/**
 * The keys by which two TOML texts differ, as people write them (`egress.allow`, `git[0].upstream`), in the order of the texts.
 *
 * A list of plain values is one key. Null when one of the texts is not TOML: then only its lines can be compared.
 */
export function listChangedKeys(before: string, after: string): readonly string[] | null {
  const [left, right] = [parseToml(before), parseToml(after)];
  if (!left.ok || !right.ok) return null;
  const keys: string[] = [];
  walk(left.value, right.value, { path: '', keys });
  return keys;
}

interface Found {
  readonly path: string;
  readonly keys: string[];
}

function walk(left: unknown, right: unknown, { path, keys }: Found): void {
  if (keys.length >= LIMIT) return;
  const steps = stepsOf(left, right);
  if (steps === null) {
    if (JSON.stringify(left) !== JSON.stringify(right)) keys.push(path);
    return;
  }
  for (const step of steps) walk(inner(left, step), inner(right, step), { path: joinKey(path, step), keys });
}

/** The steps into two tables, or into two lists of tables; null where the values are to be compared as wholes. */
function stepsOf(left: unknown, right: unknown): readonly (string | number)[] | null {
  if (isTable(left) && isTable(right)) return [...new Set([...Object.keys(left), ...Object.keys(right)])];
  if (!Array.isArray(left) || !Array.isArray(right)) return null;
  if (![...left, ...right].every(isTable) || left.length + right.length === 0) return null;
  return [...Array(Math.max(left.length, right.length)).keys()];
}

function inner(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isTable(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
