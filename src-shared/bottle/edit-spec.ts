import { err, ok, type Result } from '../base/result.ts';
import { setValue } from './edit/set-value.ts';
import { isSameValue, withValueAt } from './edit/value-tree.ts';
import { readText } from './text/read-text.ts';
import { type KeyPath, parseKeyPath } from './toml/key-path.ts';
import { parseToml } from './toml/parse-toml.ts';

/** One value to set; `undefined` removes the key. */
export interface SpecChange {
  /** `egress.allow`, `env.LANG`, `git[0].upstream`; the number after the last entry adds one. */
  readonly key: string;
  readonly value: unknown;
}

/** The change that was not made, and why; then none of them was. */
export interface EditProblem {
  readonly key: string;
  readonly message: string;
}

/**
 * Sets keys of a spec's text and keeps every byte that need not change: comments, order, spacing, line breaks.
 *
 * What the text reads as afterwards is compared with what was meant, so a text is never answered that says anything else.
 */
export async function editSpec(text: string, changes: readonly SpecChange[]): Promise<Result<string, EditProblem>> {
  let edited = text;
  for (const change of changes) {
    const { key } = change;
    const path = parseKeyPath(key);
    if (path === null)
      return err({ key, message: 'This is no path of a key. Write one like egress.allow or git[0].upstream.' });
    const made = await makeChange(edited, path, change.value);
    if (!made.ok) return err({ key, message: made.error });
    edited = made.value;
  }
  return ok(edited);
}

async function makeChange(text: string, path: KeyPath, value: unknown): Promise<Result<string, string>> {
  if (value === null) return err('TOML holds no null. Remove the key instead.');
  const before = parseSound(text);
  if (!before.ok) return before;
  const meant = withValueAt(before.value, path, value);
  if (meant === null)
    return err('There is no place for it: the path leads through what is no table, or skips an entry.');
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const set = await trySet(text.slice(mark.length), path, value);
  if (set === null) return err('This cannot be changed without rewriting other lines. Edit the text instead.');
  const after = parseSound(mark + set);
  if (!after.ok) return after;
  if (!isSameValue(after.value, meant))
    return err('This cannot be changed here and be read as meant. Edit the text instead.');
  return ok(mark + set);
}

function parseSound(text: string): Result<unknown, string> {
  const read = readText(text);
  const refuse = ({ line, message }: { line: number; message: string }): Result<unknown, string> =>
    err(`Nothing was changed: line ${line} of the text cannot be read. ${message}`);
  if (!read.ok) return refuse(read.error.problems[0]);
  const parsed = parseToml(text);
  return parsed.ok ? parsed : refuse(parsed.error);
}

/** A value that TOML cannot hold makes the writer throw. */
async function trySet(text: string, path: KeyPath, value: unknown): Promise<string | null> {
  try {
    return await setValue(text, path, value);
  } catch {
    return null;
  }
}
