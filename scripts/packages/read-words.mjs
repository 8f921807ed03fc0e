import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../set-up.mjs';

/**
 * @typedef {'linux' | 'darwin' | 'win32'} Platform
 * @typedef {{ platform: Platform, target: string, arch: string, isNamed: boolean }} Wish One package to make.
 * @typedef {{ wishes: readonly Wish[], output: string, options: readonly string[] }} Order
 */

/** @type {ReadonlyMap<string, Platform>} */
const platformByWord = new Map([
  ['--linux', 'linux'],
  ['-l', 'linux'],
  ['--mac', 'darwin'],
  ['-m', 'darwin'],
  ['--macos', 'darwin'],
  ['--win', 'win32'],
  ['-w', 'win32'],
  ['--windows', 'win32'],
]);
const sectionByPlatform = { linux: 'linux', darwin: 'mac', win32: 'win' };
const archs = new Set(['x64', 'arm64', 'universal']);
const outputOption = '--config.directories.output=';

/**
 * Reads the words of `npm run dist`, which are electron-builder's: `--linux deb rpm --arm64 --config.name=value`.
 *
 * What is not named is taken from electron-builder.yml, for this machine's platform.
 * @param {readonly string[]} words
 * @param {string} ownArch The processor to pack for where targets are named and none is.
 * @returns {Order}
 */
export function readWords(words, ownArch) {
  /** @type {Map<Platform, string[]>} */
  const named = new Map();
  /** @type {string[]} */
  const askedArchs = [];
  /** @type {string[]} */
  const options = [];
  let output = join(root, 'dist');
  /** @type {Platform | undefined} */
  let current;
  for (const word of words) {
    const platform = platformByWord.get(word);
    if (platform) named.set((current = platform), named.get(platform) ?? []);
    else if (archs.has(word.replace(/^--/, '')) && word.startsWith('--')) askedArchs.push(word.slice(2));
    else if (word.startsWith('-') || !current) options.push(word);
    else named.get(current)?.push(word);
    if (word.startsWith(outputOption)) output = word.slice(outputOption.length);
  }
  if (named.size === 0) named.set(ownPlatform(), []);
  const wishes = [...named].flatMap(([platform, targets]) =>
    targets.length === 0
      ? configured(platform, askedArchs, ownArch)
      : targets.flatMap((target) =>
          (askedArchs.length > 0 ? askedArchs : [ownArch]).map((arch) => ({ platform, target, arch, isNamed: true })),
        ),
  );
  return { wishes, output, options };
}

/**
 * @param {Platform} platform
 * @param {readonly string[]} askedArchs
 * @param {string} ownArch
 * @returns {Wish[]}
 */
function configured(platform, askedArchs, ownArch) {
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  /** @type {readonly (string | { target: string, arch?: string | readonly string[] })[]} */
  const targets = config[sectionByPlatform[platform]]?.target ?? [];
  return targets.flatMap((entry) => {
    const { target, arch } = typeof entry === 'string' ? { target: entry, arch: undefined } : entry;
    const all = askedArchs.length > 0 ? askedArchs : [arch ?? ownArch].flat();
    return all.map((one) => ({ platform, target, arch: one, isNamed: false }));
  });
}

/** @returns {Platform} */
function ownPlatform() {
  return process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
}
