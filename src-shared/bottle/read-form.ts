import { err, ok, type Result } from '../base/result.ts';
import type { Place } from '../model/problem.ts';
import { isTable, type Table } from './schema/table-reader.ts';
import { readText } from './text/read-text.ts';
import { joinKey } from './toml/key-path.ts';
import { parseToml } from './toml/parse-toml.ts';

/** What the common keys of a spec say, as they are written; null where one is not written or cannot be shown. */
export interface SpecForm {
  name: string | null;
  backend: string | null;
  color: string | null;
  command: string[] | null;
  cpus: number | null;
  memoryMib: number | null;
  preset: string | null;
  allow: string[] | null;
  supervise: boolean | null;
  env: { name: string; value: string }[];
  git: { name: string | null; upstream: string | null; identityFile: string | null; knownHost: string | null }[];
  mounts: { host: string | null; guest: string | null; mode: string | null }[];
  /** Keys whose value is of another kind than a form can show; they are edited in the text. */
  unreadable: string[];
}

/** Why a text cannot be shown as a form. */
export interface FormProblem extends Place {
  readonly message: string;
}

/**
 * Reads the common keys of a spec for a form, also where the spec is wrong: only the text itself has to be TOML.
 *
 * Nothing is judged and no default is filled in. A value of another kind than the key's is named, not shown.
 */
export function readForm(text: string): Result<SpecForm, FormProblem> {
  const read = readText(text);
  if (!read.ok) {
    const { line, column, message } = read.error.problems[0];
    return err({ line, column, message });
  }
  const parsed = parseToml(read.value);
  if (!parsed.ok) return parsed;
  const reader = new FormReader();
  const top = parsed.value;
  const agent = reader.table(top, 'agent');
  const egress = reader.table(top, 'egress');
  return ok({
    name: reader.text(top, '', 'name'),
    backend: reader.text(top, '', 'backend'),
    color: reader.text(top, '', 'color'),
    command: reader.texts(agent, 'agent', 'command'),
    cpus: reader.number(agent, 'agent', 'cpus'),
    memoryMib: reader.number(agent, 'agent', 'memory_mib'),
    preset: reader.text(egress, 'egress', 'preset'),
    allow: reader.texts(egress, 'egress', 'allow'),
    supervise: reader.flag(reader.table(top, 'supervise'), 'supervise', 'enabled'),
    env: Object.entries(reader.table(top, 'env')).flatMap(([name, value]) => {
      if (typeof value === 'string') return [{ name, value }];
      reader.unreadable.push(joinKey('env', name));
      return [];
    }),
    git: reader.entries(top, 'git').map(({ entry, at }) => ({
      name: reader.text(entry, at, 'name'),
      upstream: reader.text(entry, at, 'upstream'),
      identityFile: reader.text(entry, at, 'identity_file'),
      knownHost: reader.text(entry, at, 'known_host'),
    })),
    mounts: reader.entries(top, 'mounts').map(({ entry, at }) => ({
      host: reader.text(entry, at, 'host'),
      guest: reader.text(entry, at, 'guest'),
      mode: reader.text(entry, at, 'mode'),
    })),
    unreadable: reader.unreadable,
  });
}

/** Takes values of the right kind and remembers the keys of the others. */
class FormReader {
  readonly unreadable: string[] = [];

  text(table: Table, path: string, key: string): string | null {
    return this.#take(table, joinKey(path, key), (value) => (typeof value === 'string' ? value : null));
  }

  number(table: Table, path: string, key: string): number | null {
    return this.#take(table, joinKey(path, key), (value) => (Number.isSafeInteger(value) ? Number(value) : null));
  }

  flag(table: Table, path: string, key: string): boolean | null {
    return this.#take(table, joinKey(path, key), (value) => (typeof value === 'boolean' ? value : null));
  }

  texts(table: Table, path: string, key: string): string[] | null {
    return this.#take(table, joinKey(path, key), (value) => {
      if (!Array.isArray(value)) return null;
      const texts = value.filter((item): item is string => typeof item === 'string');
      return texts.length === value.length ? texts : null;
    });
  }

  table(table: Table, key: string): Table {
    return this.#take(table, key, (value) => (isTable(value) ? value : null)) ?? {};
  }

  entries(table: Table, key: string): readonly { readonly entry: Table; readonly at: string }[] {
    const tables = this.#take(table, key, (value) => {
      if (!Array.isArray(value)) return null;
      const entries = value.filter(isTable);
      return entries.length === value.length ? entries : null;
    });
    return (tables ?? []).map((entry, index) => ({ entry, at: joinKey(key, index) }));
  }

  #take<Value>(table: Table, at: string, read: (value: unknown) => Value | null): Value | null {
    const key = /[^.]+$/.exec(at)?.[0] ?? at;
    const value = Object.hasOwn(table, key) ? table[key] : undefined;
    if (value === undefined) return null;
    const taken = read(value);
    if (taken === null) this.unreadable.push(at);
    return taken;
  }
}
