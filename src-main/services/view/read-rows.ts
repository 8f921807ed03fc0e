import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { Opening } from '#shared/contract/schemas/feed';
import type { StateEntry } from '#main/capabilities/state-files';
import { parseSlug } from '#shared/bottle/parse-slug';
import type { HostFacts } from '#shared/model/host-facts';
import { absolutePath } from '../bottle/bottle-paths.ts';
import { sayProblem } from '../fail.ts';
import { runBounded } from '../run-bounded.ts';
import type { World } from '../world.ts';
import { buildForeignRow, buildRow, readRowParts } from './build-row.ts';

/** How many bottles are read at once: enough to keep the disk busy, few enough for the open-file limit. */
const WIDTH = 16;

/**
 * Reads every row of the list, ordered by slug; one that cannot be read is a row that says so.
 *
 * Where bottles/ is not looked into, its own row says so: an empty list would look like bottles that are gone.
 */
export async function readRows(world: World, host: HostFacts): Promise<readonly BottleRow[]> {
  const entries = await world.files.list('bottles');
  const obstacle = entries.length > 0 ? null : await world.files.findObstacle('bottles');
  if (obstacle !== null) return [buildForeignRow('bottles', obstacle.path, sayProblem(obstacle))];
  return await readEntries(world, entries.filter(isBottleLike), host);
}

/** How many rows are more than a window shows, and how many bottles are worth an answer of their own for these. */
const OPENING_ROWS = 32;
const OPENING_FROM = 100;

const byName = new Intl.Collator(undefined, { numeric: true });

/** Reads the rows that most likely come first in a list by name, and counts the others; null of a short list. */
export async function readOpening(world: World, host: HostFacts): Promise<Opening | null> {
  const entries = (await world.files.list('bottles')).filter(isBottleLike);
  if (entries.length < OPENING_FROM) return null;
  const first = entries.toSorted((one, other) => byName.compare(one.name, other.name)).slice(0, OPENING_ROWS);
  return { bottles: await readEntries(world, first, host), unread: entries.length - first.length };
}

/** Reads the rows of some names; a name whose bottle is gone is left out. */
export async function readRowsOf(
  world: World,
  names: readonly string[],
  host: HostFacts,
): Promise<readonly BottleRow[]> {
  const asked = new Set(names);
  const entries = await world.files.list('bottles');
  return await readEntries(
    world,
    entries.filter((entry) => asked.has(entry.name) && isBottleLike(entry)),
    host,
  );
}

async function readEntries(world: World, entries: readonly StateEntry[], host: HostFacts): Promise<BottleRow[]> {
  return await runBounded(entries, WIDTH, async ({ name, kind }) => {
    const slug = parseSlug(name);
    const path = absolutePath(world.files.root, `bottles/${name}`);
    if (!slug.ok) return buildForeignRow(name, path, `${name} is not a name that a bottle can have.`);
    if (kind !== 'folder') {
      return buildForeignRow(name, path, `${name} is a link or a special file, and links are not followed.`);
    }
    return buildRow(world, await readRowParts(world, slug.value, host));
  });
}

/** Plain files and hidden entries in bottles/ (`.DS_Store`) are nobody's bottle and nobody's problem. */
function isBottleLike({ name, kind }: StateEntry): boolean {
  return kind !== 'file' && !name.startsWith('.');
}
