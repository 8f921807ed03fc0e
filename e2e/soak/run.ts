import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Broken } from './checks/broken.ts';
import { makePlace } from './place.ts';
import { Soak } from './soak.ts';
import { parseSoakWords, type SoakWords } from './words.ts';

const KINDS = ['lost', 'torn', 'shared', 'leaked'] as const;

/** `npm run soak`: one run, its figures as the last line; exit code 1 when something did not hold, 2 for wrong words. */
async function run(words: readonly string[]): Promise<number> {
  const asked = parseSoakWords(words);
  if (typeof asked === 'string') {
    say(asked);
    return 2;
  }
  const electron = findElectron(asked);
  const hosts = [...asked.hosts].filter((host) => host !== 'app' || electron !== null);
  say(`Soak: seed ${asked.seed}, ${asked.minutes} minutes, hosts ${hosts.join(', ')}, Node ${process.version}`);
  const place = makePlace();
  const soak = new Soak(place, asked, electron);
  let found: readonly Broken[] = [];
  try {
    found = await soak.run(say);
  } finally {
    found = [...found, ...(await soak.end())];
  }
  if (found.length > 0) report(soak, found, asked);
  soak.growthLines.forEach(say);
  if (found.length === 0 && !asked.isKept) place.remove();
  else say(`The state folder is left in ${place.folder}`);
  const counts = KINDS.map((kind) => `${found.filter(({ invariant }) => invariant === kind).length} ${kind}`);
  const { steps, kills, refusals } = soak.figures;
  say(`${steps} steps, ${kills} kills, ${refusals} refusals, ${counts.join(', ')}, ${found.length} broken in all`);
  return found.length === 0 ? 0 : 1;
}

function report(soak: Soak, found: readonly Broken[], { seed, minutes, hosts }: SoakWords): void {
  say('\nThe last steps (those between two lines ran at once):');
  soak.lastSteps.forEach((line) => {
    say(`  ${line}`);
  });
  say('\nWhat does not hold:');
  for (const { invariant, what } of found) say(`  ${invariant}: ${what}`);
  say(`\nAgain: npm run soak -- --minutes ${minutes} --seed ${seed} --hosts ${[...hosts].join(',')}`);
}

/** The folder of an Electron that can be started here; says by name why the app takes no part. */
function findElectron({ hosts }: SoakWords): string | null {
  if (!hosts.has('app')) return null;
  const folder = process.env['CORKBOARD_TEST_ELECTRON'] ?? '';
  const why = (() => {
    if (process.getuid?.() === 0) return 'Electron has no sandbox when it runs as root';
    if (folder === '' || !existsSync(join(folder, 'electron'))) return 'there is no Electron for tests';
    if (process.platform === 'linux' && !process.env['DISPLAY']) return 'there is no display';
    return null;
  })();
  if (why !== null) say(`app: NOT RUN, ${why}`);
  return why === null ? folder : null;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await run(process.argv.slice(2));
