import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { FileView } from '#shared/contract/schemas/file-view';

/** What the released programs make of a whole file, where they make the same of each of its lines. */
export interface FileFact {
  readonly standing: 'worse' | 'unknown';
  readonly statement: string;
  readonly fact: string;
}

/** Finds what is known about a whole file; null when nothing is, or its lines differ in it. */
export function factOfFile(file: FileView, shield: BottleDetail['view']['shield']): FileFact | null {
  const known = file.reasons.flatMap(({ takenUp }) => (takenUp === null ? [] : [takenUp]));
  const [first] = known;
  if (first === undefined || known.some(({ fact }) => fact !== first.fact)) return null;
  const judged = shield.shield === 'broken' ? shield.reasons.find(({ fact }) => fact === first.fact) : undefined;
  return {
    standing: judged === undefined ? 'unknown' : 'worse',
    statement: judged?.statement ?? first.statement,
    fact: first.fact,
  };
}

/** How many bytes a text is as a file. */
export function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A number as people read it: thousands apart by a thin space. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u2009');
}
