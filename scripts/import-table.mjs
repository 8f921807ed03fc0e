import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One row of import-table.json, whole: every list is there, groups of packages are spelled out.
 * @typedef {{
 *   from: string, may: readonly string[], types: readonly string[], dynamic: readonly string[], never: readonly string[],
 *   apart: boolean, builtins: boolean, closed: readonly string[],
 * }} Zone
 * @typedef {{ specifier: string, line: number, how: 'value' | 'type' | 'dynamic' }} Import
 */

/** Where the repository begins. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const table = JSON.parse(readFileSync(new URL('../import-table.json', import.meta.url), 'utf8'));

/** The import aliases of package.json and the folders they stand for. */
export const folderByAlias = new Map([
  ['#shared', 'src-shared'],
  ['#main', 'src-main'],
  ['#renderer', 'src-renderer'],
]);

/**
 * The zones of the import table, the more specific before the more general.
 * @type {readonly Zone[]}
 */
export const zones = [...layerZones(), ...table.zones].map(wholeZone).sort((a, b) => b.from.length - a.from.length);

function layerZones() {
  const { root: top, order, closed } = table.layers;
  return order.map((/** @type {string} */ name, /** @type {number} */ index) => ({
    from: `${top}/${name}`,
    may: order.slice(0, index).map((/** @type {string} */ above) => `${top}/${above}`),
    closed: name === 'contract' ? closed : [...closed, 'rpc'],
  }));
}

/**
 * @param {Partial<Zone> & { from: string }} row
 * @returns {Zone}
 */
function wholeZone(row) {
  const closed = (row.closed ?? []).flatMap((group) => table.packages[group]);
  return { may: [], types: [], dynamic: [], never: [], apart: false, builtins: false, ...row, closed };
}

/**
 * @param {string} prefix A path of the table; `*` stands for one folder name.
 * @param {string} path
 */
function covers(prefix, path) {
  const wanted = prefix.split('/');
  const found = path.split('/');
  return wanted.every((part, index) => part === '*' || part === found[index]);
}

/**
 * Finds the zone a file of the repository belongs to, and the folder that this zone means for it (`*` filled in).
 * @param {string} path Relative to the repository, with `/`.
 */
export function zoneOf(path) {
  const zone = zones.find((candidate) => covers(candidate.from, path));
  return zone && { zone, home: path.split('/').slice(0, zone.from.split('/').length).join('/') };
}

/**
 * Says why an import breaks the table, or answers undefined when it is fine.
 * @param {string} file Who imports, relative to the repository.
 * @param {Import} found
 * @returns {string | undefined}
 */
export function judgeImport(file, found) {
  const place = zoneOf(file);
  if (!place) return undefined;
  const isTest = /\.(test|spec)\.tsx?$/.test(file);
  const { specifier } = found;
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    return place.zone.builtins || (isTest && table.tests.builtins) ? undefined : `${place.home} must not use Node`;
  }
  const target = localTarget(file, specifier);
  if (target === undefined) {
    const closed = place.zone.closed.find((name) => specifier === name || specifier.startsWith(`${name}/`));
    return closed && `${place.home} must not use the package ${closed}`;
  }
  if (
    isTest &&
    (covers(place.home, target) || table.tests.may.some((/** @type {string} */ may) => covers(may, target)))
  )
    return undefined;
  return judgeTarget(file, target, found.how);
}

/**
 * @param {string} file
 * @param {string} target
 * @param {Import['how']} how
 */
function judgeTarget(file, target, how) {
  const { zone, home } = /** @type {NonNullable<ReturnType<typeof zoneOf>>} */ (zoneOf(file));
  if (covers(home, target)) {
    const isSibling = posix.dirname(target) === home && posix.dirname(file) === home;
    return zone.apart && isSibling ? `files of ${home} must not import each other` : undefined;
  }
  const inside = (/** @type {readonly string[]} */ list) =>
    Math.max(-1, ...list.filter((prefix) => covers(prefix, target)).map((prefix) => prefix.length));
  const open = Math.max(
    inside(zone.may),
    how === 'value' ? -1 : inside(zone.dynamic),
    how === 'type' ? inside(zone.types) : -1,
  );
  if (open > inside(zone.never)) return undefined;
  if (inside(zone.types) > -1) return `${home} may import only types from ${target}`;
  if (inside(zone.dynamic) > -1) return `${home} may import ${target} by import() only`;
  return `${home} must not import ${zoneOf(target)?.home ?? target}`;
}

/**
 * Turns what an import says into a path of the repository; undefined for a package.
 * @param {string} file
 * @param {string} specifier
 */
export function localTarget(file, specifier) {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), bare));
  const [alias = '', ...rest] = bare.split('/');
  const folder = folderByAlias.get(alias);
  if (folder === undefined) return undefined;
  const path = [folder, ...rest].join('/');
  return /\.(tsx|css)$/.test(path) ? path : `${path}.ts`;
}
