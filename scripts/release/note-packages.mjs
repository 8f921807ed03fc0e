import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../set-up.mjs';

const folder = join(root, 'out', 'packages');

// Its styles are in the page's style sheet, where no module says so.
const unseen = new Map([['renderer', ['tailwindcss']]]);

/**
 * A plugin that notes which packages a bundle holds after all that is unused was left out: for the bill of materials.
 * @param {'main' | 'preload' | 'renderer'} part
 * @returns {import('vite').Plugin}
 */
export function notePackages(part) {
  return {
    name: 'note-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const own = (unseen.get(part) ?? []).map((name) => join(root, 'node_modules', name));
      const packages = new Set([...modules.map(packageFolder), ...own].filter((path) => path !== undefined));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${part}.json`), JSON.stringify(Object.fromEntries([...packages].sort().map(nameOf))));
    },
  };
}

/**
 * The packages of all bundles, each once: `name@version`, and its folder below the checkout.
 * @returns {ReadonlyMap<string, string>}
 */
export function readBundledPackages() {
  if (!existsSync(folder)) throw new Error('Nothing is built yet: npm run build');
  const lists = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return new Map(Object.entries(Object.assign({}, ...lists)));
}

/** @param {string} module */
function packageFolder(module) {
  return /^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(module)?.[1];
}

/**
 * @param {string} path
 * @returns {[ref: string, folder: string]}
 */
function nameOf(path) {
  const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  return [`${name}@${version}`, relative(root, path)];
}
