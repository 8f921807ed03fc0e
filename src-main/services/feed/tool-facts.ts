import type { HostFacts } from '#shared/model/host-facts';
import type { ToolFact } from '#shared/model/tool';
import { gatherTools } from '../plan/gather-host.ts';
import type { World } from '../world.ts';

/** What is known of the programs without keeping a page waiting for them. */
export interface ToolFacts {
  /** The facts at hand, or null while the programs are still being asked; the first call has them asked. */
  get(): Promise<readonly ToolFact[] | null>;
  /** Takes facts that another look has brought. */
  set(facts: readonly ToolFact[]): void;
}

/** Makes the facts at hand; `onKnown` hears when they come after somebody was told that there are none. */
export function createToolFacts(world: World, onKnown: () => void): ToolFacts {
  let known: readonly ToolFact[] | null = null;
  let isAsking = false;
  const ask = async (): Promise<void> => {
    isAsking = true;
    try {
      known ??= await gatherTools(world, 'remembered');
      onKnown();
    } catch (error) {
      world.log.error('tools-not-asked', { error: String(error) });
    } finally {
      isAsking = false;
    }
  };
  return {
    async get() {
      known ??= await gatherTools(world, 'seen');
      if (known === null && !isAsking) void ask();
      return known;
    },
    set(facts) {
      known = facts;
    },
  };
}

/** Host facts for the rows of the list, for which routes and interfaces do not count. */
export function rowHost({ system }: World, tools: readonly ToolFact[] | null): HostFacts {
  return { platform: system.platform, arch: system.arch, tools: tools ?? [], networks: [] };
}
