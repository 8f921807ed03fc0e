import type { PortOwner } from '#main/capabilities/port-prober';
import type { PortsTried } from '#shared/diagram/build-host-picture';
import { parseSlug } from '#shared/bottle/parse-slug';
import { isOwnSidecar } from '../allocation/choose-ports.ts';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import { runFolder } from '../plan/run-folder.ts';
import { runBounded } from '../run-bounded.ts';
import type { World } from '../world.ts';

/** How many ports are tried at once. */
const WIDTH = 16;

/** Tries every held port; one that its bottle's own sidecar listens on is not busy with another program. */
export async function tryPorts(world: World, held: ReadonlyMap<number, string>): Promise<PortsTried> {
  const busy = new Map<number, string>();
  await runBounded([...held], WIDTH, async ([port, holder]) => {
    if (await world.ports.isFree(port)) return;
    const owner = await world.ports.findOwner(port);
    const program = nameProgram(world, owner, holder);
    if (program !== null) busy.set(port, program);
  });
  return { at: world.clock.now().toISOString(), count: held.size, busy };
}

/** The program that took a port: empty when it cannot be told, null when there is none or it is the bottle's own. */
function nameProgram(world: World, owner: PortOwner, holder: string): string | null {
  switch (owner.kind) {
    case 'nobody':
      return null;
    case 'unknown':
      return '';
    case 'process': {
      const slug = parseSlug(holder);
      const ownFolders = slug.ok
        ? [absolutePath(world.files.root, bottlePaths(slug.value).folder), runFolder(world, slug.value)]
        : [];
      return isOwnSidecar({ ownFolders }, owner) ? null : owner.command;
    }
  }
}
