import type { NewBottle } from '#shared/contract/schemas/input';
import type { FormFields } from './form-fields.ts';

/** What stands for a choice that nobody has made. */
export interface Offered {
  readonly name: string;
  readonly backend: NewBottle['backend'];
}

/** The fields as the host takes them: a command's words, lists without empty lines, rows without empty ones. */
export function readForm(fields: FormFields, offered: Offered): NewBottle {
  const { color, preset, supervise, mounts, remotes } = fields;
  const image = fields.image.trim();
  const slug = fields.slug.trim();
  return {
    name: (fields.name ?? offered.name).trim(),
    ...(slug === '' ? {} : { slug }),
    color,
    backend: fields.backend ?? offered.backend,
    command: [...splitWords(fields.command)],
    image: image === '' ? null : image,
    env: [...new Set(listLines(fields.env))],
    preset,
    allow: [...listLines(fields.allow)],
    supervise,
    mounts: usedRows(mounts).map(({ row: { host, guest, mode } }) => ({
      host: host.trim(),
      guest: guest.trim(),
      mode,
    })),
    git: usedRows(remotes).map(({ row }) => ({
      name: row.name.trim(),
      upstream: row.upstream.trim(),
      identityFile: orNull(row.identityFile),
      knownHost: orNull(row.knownHost),
    })),
  };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** The rows in which something is typed that has to be, each with its number in the form. */
export function usedRows<Row extends object>(
  rows: readonly Row[],
): readonly { readonly row: Row; readonly at: number }[] {
  return rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => Object.entries(row).some(([key, value]) => !isPreset(key) && value !== ''));
}

/** A mount's mode and its place in the guest are there before anything is typed. */
function isPreset(key: string): boolean {
  return key === 'mode' || key === 'guest';
}

/** The words that were typed one a line; lines and commas part them. */
export function listLines(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The line of the text, from 1, on which each word that it lists stands. */
export function linesOf(text: string): readonly number[] {
  return text
    .split('\n')
    .flatMap((line, index) => line.split(',').flatMap((part) => (part.trim() === '' ? [] : [index + 1])));
}

/** The first of `name`, `name 2`, `name 3` … that no bottle has. */
export function offerName(name: string, taken: readonly string[]): string {
  const names = new Set(taken.map((one) => one.toLowerCase()));
  let offered = name;
  for (let number = 2; names.has(offered.toLowerCase()); number += 1) offered = `${name} ${number}`;
  return offered;
}

/** Splits a command line into its words as a shell would: quotes and backslashes keep spaces; nothing is expanded. */
export function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  const part = /\\(.)|'([^']*)'?|"((?:[^"\\]|\\.)*)"?|(\s+)|([^\s'"\\]+)|\\$/gsu;
  let word: string | null = null;
  for (const [, escaped, single, double, space, plain] of text.matchAll(part)) {
    if (space !== undefined) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = `${word ?? ''}${escaped ?? single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? plain ?? ''}`;
    }
  }
  if (word !== null) words.push(word);
  return words;
}
