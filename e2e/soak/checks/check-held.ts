import { broken, type Broken } from './broken.ts';
import type { BottleSeen } from './read-bottles.ts';

/** Nothing is held by two, and what a stage names is held for its bottle. */
export function checkHeld(bottles: readonly BottleSeen[], held: ReadonlyMap<string, string>): readonly Broken[] {
  const holderByThing = new Map<string, string>();
  const found: Broken[] = [];
  for (const { slug, stages } of bottles) {
    const plan = stages.find(({ name }) => name === 'stage')?.plan;
    if (plan == null) continue;
    const things = [
      ...(plan.octet === null ? [] : [`subnet-${plan.octet}`]),
      ...plan.ports.map((port) => `port-${port}`),
    ];
    for (const thing of things) {
      const other = holderByThing.get(thing);
      if (other !== undefined) found.push(broken('shared', `${thing} is in the stages of ${other} and ${slug}`));
      holderByThing.set(thing, slug);
      const holder = held.get(thing);
      if (holder === slug) continue;
      found.push(broken('held', `${thing} is in the stage of ${slug} and held by ${holder ?? 'nobody'}`));
    }
  }
  return found;
}
