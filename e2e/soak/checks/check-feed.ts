import { isDeepStrictEqual } from 'node:util';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { AppHost } from '../hosts/app-host.ts';
import type { WebHost } from '../hosts/web-host.ts';
import type { Place } from '../place.ts';
import { runCommand } from '../processes.ts';
import { broken, type Broken } from './broken.ts';

const SETTLED_MS = 8_000;

/** What open pages show, held against what a fresh process reads from the disk; they are given a while to settle. */
export async function checkFeeds(
  place: Place,
  hosts: readonly WebHost[],
  app: AppHost | null,
): Promise<{ readonly rows: readonly BottleRow[]; readonly found: readonly Broken[] }> {
  const listed = await runCommand(place, ['list'], null);
  const rows = (listed.json as { bottles?: BottleRow[] } | null)?.bottles;
  if (rows === undefined) return { rows: [], found: [broken('answer', `list: ${listed.said}`)] };
  const until = Date.now() + SETTLED_MS;
  for (;;) {
    const found = [...hosts.flatMap((host) => compare(host, rows)), ...(await compareWindow(app, rows))];
    if (found.length === 0 || Date.now() > until) return { rows, found };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function compareWindow(app: AppHost | null, rows: readonly BottleRow[]): Promise<readonly Broken[]> {
  return ((await app?.compare(rows)) ?? []).map((what) => broken('feed', `app: ${what}`));
}

function compare({ name, page }: WebHost, rows: readonly BottleRow[]): readonly Broken[] {
  if (page === null) return [];
  const shown = page.rows;
  const gone = [...shown.keys()].filter((slug) => !rows.some((row) => row.slug === slug));
  return [
    ...gone.map((slug) => broken('feed', `${name}: ${slug} is shown and is not there`)),
    ...rows.flatMap((row) => {
      const mirrored = shown.get(row.slug);
      if (mirrored === undefined) return [broken('feed', `${name}: ${row.slug} is not shown`)];
      if (isDeepStrictEqual(plain(mirrored), plain(row))) return [];
      const keys = (Object.keys(row) as (keyof BottleRow)[]).filter(
        (key) => !isDeepStrictEqual(plain(mirrored[key]), plain(row[key])),
      );
      const told = keys.map((key) => `${key} ${JSON.stringify(mirrored[key])} for ${JSON.stringify(row[key])}`);
      return [broken('feed', `${name}: ${row.slug} is shown with ${told.join('; ')}`)];
    }),
  ];
}

/** Without what only one way of travelling carries, such as undefined keys. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
