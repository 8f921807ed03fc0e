import { joinKey } from '../toml/key-path.ts';
import type { Report } from './report.ts';
import { describeValue, showWord } from './show-value.ts';
import { didYouMean, suggest } from './suggest.ts';
import { TABLE_KEYS } from './table-keys.ts';

/** A TOML table as smol-toml gives it. */
export type Table = Readonly<Record<string, unknown>>;

/** Whether a value is a table; dates are objects too. */
export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/**
 * Reads one table of a spec key by key and reports what is wrong with each; null stands for "not there, or reported".
 *
 * Only own keys are looked at, so `__proto__` and `constructor` are names like any other.
 */
export class TableReader {
  readonly path: string;
  readonly report: Report;
  readonly #table: Table;
  readonly #kind: keyof typeof TABLE_KEYS;

  /** @param kind Which keys the table may have; the others are reported at once. */
  constructor(
    table: Table,
    path: string,
    options: { readonly report: Report; readonly kind: keyof typeof TABLE_KEYS },
  ) {
    this.#table = table;
    this.path = path;
    this.report = options.report;
    this.#kind = options.kind;
    this.#reportUnknown();
  }

  /** The full path of a key in this table. */
  at(key: string): string {
    return joinKey(this.path, key);
  }

  /** The value as it is, or undefined. */
  value(key: string): unknown {
    return Object.hasOwn(this.#table, key) ? this.#table[key] : undefined;
  }

  /** A text without NUL and without what changes the direction of writing. */
  text(key: string): string | null {
    const value = this.value(key);
    return value === undefined ? null : readText(value, this.at(key), this.report);
  }

  /** A text that has to be there; `remedy` shows how it is written. */
  needText(key: string, remedy: string): string | null {
    if (this.value(key) === undefined) this.#missing(key, remedy);
    return this.text(key);
  }

  /** A whole number between two bounds, both allowed. */
  integer(key: string, { from, to }: { readonly from: number; readonly to: number }): number | null {
    const value = this.value(key);
    if (value === undefined) return null;
    const range = to >= Number.MAX_SAFE_INTEGER ? `${from} or more` : `${from} to ${to}`;
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
    const found = typeof value === 'number' ? String(value) : describeValue(value);
    this.report.error(this.at(key), 'wrong-value', `${this.at(key)} is a whole number, ${range}, not ${found}.`);
    return null;
  }

  /** true or false. */
  flag(key: string): boolean | null {
    const value = this.value(key);
    if (value === undefined || typeof value === 'boolean') return value ?? null;
    this.#wrongType(key, 'true or false, without quotes,');
    return null;
  }

  /** One of a few words. */
  choice<Word extends string>(key: string, words: readonly Word[]): Word | null {
    const text = this.text(key);
    const word = words.find((known) => known === text);
    if (text === null || word !== undefined) return word ?? null;
    const hint = suggest(text, words) === null ? ` It is one of: ${words.join(', ')}.` : didYouMean(text, words);
    this.report.error(this.at(key), 'unknown-value', `${this.at(key)} cannot be ${showWord(text)}.${hint}`);
    return null;
  }

  /** One of a few words, which has to be there. */
  needChoice<Word extends string>(key: string, words: readonly Word[]): Word | null {
    if (this.value(key) === undefined)
      this.#missing(key, `Write ${key} = "${words[0] ?? ''}", or one of: ${words.join(', ')}.`);
    return this.choice(key, words);
  }

  /** A list of texts; items that are none are reported and left out, their numbers stay those of the file. */
  texts(key: string): readonly { readonly text: string; readonly at: string }[] | null {
    const value = this.value(key);
    if (value === undefined) return null;
    if (!Array.isArray(value)) {
      const example = typeof value === 'string' ? `[${JSON.stringify(value.slice(0, 60))}]` : '["…"]';
      this.report.error(
        this.at(key),
        'wrong-type',
        `${this.at(key)} is a list of texts, not ${describeValue(value)}. Write ${key} = ${example}.`,
      );
      return null;
    }
    return value.flatMap((item: unknown, index) => {
      const place = joinKey(this.at(key), index);
      const text = readText(item, place, this.report);
      return text === null ? [] : [{ text, at: place }];
    });
  }

  /** A table, read with its own keys; an empty one when there is none. */
  table(key: string, kind: keyof typeof TABLE_KEYS): TableReader {
    const value = this.value(key);
    if (value !== undefined && !isTable(value)) this.#wrongType(key, `a table, [${this.at(key)}],`);
    return new TableReader(isTable(value) ? value : {}, this.at(key), { report: this.report, kind });
  }

  /** The entries of `[[key]]`. */
  tables(key: string, kind: keyof typeof TABLE_KEYS): readonly TableReader[] {
    const value = this.value(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.#wrongType(key, `a list of tables, each under a line [[${this.at(key)}]],`);
      return [];
    }
    return value.flatMap((entry: unknown, index) => {
      const path = joinKey(this.at(key), index);
      if (isTable(entry)) return [new TableReader(entry, path, { report: this.report, kind })];
      this.report.error(
        path,
        'wrong-type',
        `${path} is a table, not ${describeValue(entry)}. Write it under a line [[${key}]].`,
      );
      return [];
    });
  }

  #missing(key: string, remedy: string): void {
    this.report.error(this.at(key), 'missing-key', `${this.at(key)} is missing. ${remedy}`);
  }

  #wrongType(key: string, expected: string): void {
    this.report.error(
      this.at(key),
      'wrong-type',
      `${this.at(key)} is ${expected} not ${describeValue(this.value(key))}.`,
    );
  }

  #reportUnknown(): void {
    const known: readonly string[] = TABLE_KEYS[this.#kind];
    for (const key of Object.keys(this.#table)) {
      if (known.includes(key)) continue;
      const where = this.path === '' ? 'a spec' : this.path.replace(/\[\d+\]$/, '');
      const hint = suggest(key, known) === null ? findHome(key, this.#kind) : null;
      const message = `${showWord(key)} is no key of ${where}.${hint ?? didYouMean(key, known)}`;
      this.report.error(this.at(key), 'unknown-key', message);
    }
  }
}

/** Where a key that stands in the wrong table belongs, as the end of a message. */
function findHome(key: string, kind: keyof typeof TABLE_KEYS): string | null {
  for (const [home, keys] of Object.entries(TABLE_KEYS)) {
    if (home === kind || !(keys as readonly string[]).includes(key)) continue;
    if (home === 'top') return ` ${key} stands at the top of the file, before the first [table].`;
    return ` ${key} belongs below [${home}].`;
  }
  return null;
}

function readText(value: unknown, at: string, report: Report): string | null {
  if (typeof value !== 'string') {
    report.error(at, 'wrong-type', `${at} is a text in quotes, not ${describeValue(value)}.`);
    return null;
  }
  return hasHidden(value, at, report) ? null : value;
}

/**
 * Reports what an escape such as `\u0000` put into a text: NUL, or a character that changes the direction of writing,
 * with which the text would look on screen and in files like one that it is not.
 */
export function hasHidden(value: string, at: string, report: Report): boolean {
  const hidden = /[\0\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.exec(value)?.[0];
  if (hidden === undefined) return false;
  if (hidden === '\0') {
    report.error(at, 'nul-character', `${at} holds a NUL character, which no program takes. Remove it.`);
    return true;
  }
  const code = hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  report.error(
    at,
    'direction-character',
    `${at} holds an invisible character (U+${code}) that changes the direction of writing: the text would not be what it looks like. Remove it.`,
  );
  return true;
}
