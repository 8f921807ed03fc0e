import { findLiving, type Living } from '../processes.ts';
import type { Place } from '../place.ts';
import { broken, type Broken } from './broken.ts';

const GONE_MS = 8_000;

/** No process is left but these and what they started; what was killed a moment ago is given a while to go. */
export async function checkProcesses(place: Place, roots: readonly number[]): Promise<readonly Broken[]> {
  const until = Date.now() + GONE_MS;
  for (;;) {
    const left = findLeft(findLiving(place), roots);
    if (left.length === 0) return [];
    if (Date.now() > until)
      return left.map(({ pid, words }) => broken('leaked', `process ${pid} is left: ${words.slice(0, 200)}`));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function findLeft(living: readonly Living[], roots: readonly number[]): readonly Living[] {
  const kept = new Set(roots);
  for (let grown = -1; grown !== kept.size;) {
    grown = kept.size;
    for (const { pid, parent } of living) if (kept.has(parent)) kept.add(pid);
  }
  return living.filter(({ pid, isOurs }) => isOurs && !kept.has(pid));
}
