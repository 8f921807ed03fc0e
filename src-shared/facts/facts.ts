import type { Fact } from '#shared/model/fact';
import { GVPROXY_FACTS } from './gvproxy-facts.ts';
import { SMOLVM_FACTS } from './smolvm-facts.ts';

/** Everything this version knows of the outside programs; nothing on screen claims more than this list. */
export const FACTS: readonly Fact[] = [...GVPROXY_FACTS, ...SMOLVM_FACTS];

const FACT_BY_ID: ReadonlyMap<string, Fact> = new Map(FACTS.map((fact) => [fact.id, fact]));

/** Finds a fact by its id; an id that is not in the list is a defect of the caller and throws. */
export function findFact(id: string): Fact {
  const fact = FACT_BY_ID.get(id);
  if (fact === undefined) throw new Error(`there is no fact ${id}`);
  return fact;
}
