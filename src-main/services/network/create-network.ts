import { ok } from '#shared/base/result';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { buildHostPicture, type PortsTried } from '#shared/diagram/build-host-picture';
import { readHeld } from '../allocation/held-things.ts';
import { gatherNetworks } from '../plan/gather-host.ts';
import type { NetworkService } from '../services.ts';
import type { World } from '../world.ts';
import { tryPorts } from './try-ports.ts';

/** As a person looks for a name: Bottle 2 before Bottle 10. */
const order = new Intl.Collator('en', { numeric: true });

/**
 * Makes the use cases on what all bottles hold; the last look at the ports is remembered until there is another.
 *
 * @param readRows The rows of the list as they are known at the moment.
 */
export function createNetwork(world: World, readRows: () => Promise<readonly BottleRow[]>): NetworkService {
  let tried: PortsTried | null = null;
  return {
    async getPicture(options) {
      const [rows, held, networks] = await Promise.all([readRows(), readHeld(world.files), gatherNetworks(world)]);
      if (options.tryPorts) tried = await tryPorts(world, held.ports);
      const bottles = rows
        .filter(({ firstProblem }) => firstProblem?.code !== 'foreign-folder')
        .map(({ slug, name, color, backend, state, subnet, sidecars }) => ({
          slug,
          name,
          color,
          backend,
          state,
          subnet,
          sidecars,
        }))
        .sort((one, other) => order.compare(one.name, other.name) || order.compare(one.slug, other.slug));
      return ok(buildHostPicture({ bottles, networks, held, tried }));
    },
  };
}
