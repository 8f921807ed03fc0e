import type { BottleRow } from '#shared/contract/schemas/bottle';

/** What a filter's text asks for: every word has to occur, and of each kind of term one has to hold. */
export interface Filter {
  readonly words: readonly string[];
  readonly terms: Readonly<Record<TermKey, readonly string[]>>;
  /** What is wrong with a term, with what is known in its place; a wrong term narrows nothing down. */
  readonly wrong: readonly string[];
}

type TermKey = 'backend' | 'shield' | 'state';

const KNOWN = {
  backend: ['smolmachines', 'sealed', 'qemu'],
  shield: ['proven', 'predicted', 'unknown', 'broken'],
  state: ['never-prepared', 'prepared', 'changed', 'drifted', 'damaged'],
} as const satisfies Readonly<Record<TermKey, readonly unknown[]>>;
const KEYS: readonly TermKey[] = ['backend', 'shield', 'state'];

/**
 * Reads the text of a filter: words, and `backend:`, `shield:`, `state:` terms.
 *
 * Of several terms of one kind one has to hold; a term that is still being typed narrows nothing down.
 */
export function parseFilter(text: string): Filter {
  const words: string[] = [];
  const terms: Record<TermKey, string[]> = { backend: [], shield: [], state: [] };
  const wrong: string[] = [];
  for (const part of fold(text).split(/\s+/).filter(Boolean)) {
    const [, key, value = ''] = /^([a-z]+):(.*)$/.exec(part) ?? [];
    const known = KEYS.find((one) => one === key);
    if (key === undefined) words.push(part);
    else if (known === undefined)
      wrong.push(`${key}: is no term. There are ${KEYS.map((one) => `${one}:`).join(', ')}.`);
    else if (isKnown(known, value)) terms[known].push(value);
    else if (value !== '') wrong.push(`${known}:${value} is not known. ${known}: takes ${KNOWN[known].join(', ')}.`);
  }
  return { words, terms, wrong };
}

/** Whether a row is what the terms ask for. */
export function holdsTerms({ backend, shield, state }: BottleRow, { terms }: Filter): boolean {
  return (
    (terms.backend.length === 0 || (backend !== null && terms.backend.includes(backend))) &&
    (terms.shield.length === 0 || terms.shield.includes(shield)) &&
    (terms.state.length === 0 || terms.state.includes(state))
  );
}

/** A text without accents and case, as the filter compares it. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}

function isKnown(key: TermKey, value: string): boolean {
  const known: readonly string[] = KNOWN[key];
  return known.includes(value);
}
