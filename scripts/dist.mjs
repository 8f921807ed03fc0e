// `npm run dist`: builds and packs what this machine can, and says what it cannot and why. The words are electron-builder's:
// `npm run dist -- --linux dir deb`. ELECTRON_OVERRIDE_DIST_PATH names a folder with an Electron to pack.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, findElectron } from './find-electron.mjs';
import { copyElectron, localElectron } from './packages/electron-folder.mjs';
import { fits, judgeWish } from './packages/judge-wish.mjs';
import { readWords } from './packages/read-words.mjs';
import { writeLinuxParts } from './packages/write-linux-parts.mjs';
import { writeSums } from './packages/write-sums.mjs';
import { describeSigning, signingOptions } from './release/signing.mjs';
import { runInherited, say } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

/**
 * @typedef {import('./packages/read-words.mjs').Wish} Wish
 * @typedef {import('./packages/judge-wish.mjs').Means} Means
 * @typedef {{ wish: Wish, means: Means }} Ready
 */

const switchByPlatform = { linux: '--linux', darwin: '--mac', win32: '--win' };

await setUp();
if (!localElectron()) await findElectron();
const electron = localElectron();
/** @type {Promise<boolean> | undefined} */
let reached;
const canFetch = () => (reached ??= canReach(process.env['ELECTRON_MIRROR'] ?? 'https://github.com/'));
const { wishes, output, options } = readWords(process.argv.slice(2), electron?.arch ?? process.arch);

/** @type {Ready[]} */
const ready = [];
/** @type {{ wish: Wish, why: string }[]} */
const notBuilt = [];
for (const wish of wishes) {
  const means = await judgeWish(wish, { electron, canFetch });
  if ('missing' in means) notBuilt.push({ wish, why: means.missing });
  else ready.push({ wish, means });
}
if (ready.some(({ wish }) => wish.platform === 'linux')) writeLinuxParts();

let code = 0;
/** @type {Map<string, Ready[]>} */
const byPlace = new Map();
for (const one of ready) {
  const key = `${one.wish.platform} ${one.wish.arch}`;
  byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
}
for (const group of byPlace.values()) code ||= await pack(group);

if (code === 0 && existsSync(output)) await writeSums(output);
for (const note of new Set(ready.map(({ means }) => means.note).filter(Boolean))) say(note ?? '');
if (code === 0) for (const { wish } of ready) say(`Built ${nameOf(wish)}, in ${output}`);
if (ready.some(({ wish }) => wish.platform === 'darwin'))
  for (const line of describeSigning(process.env, process.platform)) say(line);
for (const { wish, why } of notBuilt) say(`Not built: ${nameOf(wish)}: ${why}.`);
// What was named has to be there; what electron-builder.yml lists is made as far as this machine can.
const isShort = notBuilt.some(({ wish }) => wish.isNamed) || ready.length === 0;
process.exitCode = code || (isShort ? 1 : 0);

/** @param {Wish} wish */
function nameOf({ platform, target, arch }) {
  return `${target} for ${platform} ${arch}`;
}

/**
 * Packs the targets of one platform and processor in one run.
 * @param {readonly Ready[]} group
 */
async function pack(group) {
  const [first] = group;
  if (!first) return 0;
  const copy = electron && fits(first.wish, { electron }) ? copyElectron(electron.folder) : undefined;
  const words = [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    switchByPlatform[first.wish.platform],
    ...group.map(({ wish }) => wish.target),
    `--${first.wish.arch}`,
    '--publish',
    'never',
    ...group.flatMap(({ means }) => means.options ?? []),
    ...options,
    ...(first.wish.platform === 'darwin' ? signingOptions() : []),
    ...(copy ? [`--config.electronDist=${copy.folder}`] : []),
  ];
  const env = Object.assign({}, process.env, ...group.map(({ means }) => means.env ?? {}));
  try {
    return await runInherited(process.execPath, words, { cwd: root, env });
  } finally {
    copy?.remove();
  }
}
