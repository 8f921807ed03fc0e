import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderByAlias, judgeImport, root, zones } from './import-table.mjs';

/** @typedef {import('./import-table.mjs').Zone} Zone */

/**
 * Makes oxlint's import zones from the import table: the part of the table that an editor can underline while one types.
 *
 * Lint knows specifiers only. What needs the importing file (relative paths, another feature, `apart`, `import()`) is held by
 * architecture.test.ts, which reads the same table.
 */
function lintZones() {
  return [...zones].reverse().map((zone) => ({
    files: [zone.from.endsWith('.ts') ? zone.from : `${zone.from}/**`],
    excludeFiles: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { 'no-restricted-imports': ['error', { patterns: [...closedPackages(zone), ...closedFolders(zone)] }] },
  }));
}

/** @param {Zone} zone */
function closedPackages(zone) {
  const closed = zone.closed.map((name) => name.replaceAll('.', '\\.')).join('|');
  return [
    ...(zone.builtins ? [] : [{ regex: '^node:', message: `${zone.from} must not use Node` }]),
    ...(closed ? [{ regex: `^(${closed})(/|$)`, message: `${zone.from} must not use this package` }] : []),
  ];
}

/** @param {Zone} zone */
function closedFolders(zone) {
  const file = `${zone.from.replace('*', 'one')}${zone.from.endsWith('.ts') ? '' : '/one.ts'}`;
  const others = zones.filter((other) => !other.from.includes('*') && other.from.startsWith('src-'));
  const isOpen = (/** @type {Zone} */ other, /** @type {'value' | 'type'} */ how) =>
    judgeImport(file, { specifier: `${specifierOf(other)}/other`.replace('.ts/other', ''), line: 0, how }) ===
    undefined;
  const closed = others.filter((other) => other.from !== zone.from && !isOpen(other, 'value'));
  const pattern = (/** @type {readonly Zone[]} */ list) => {
    const starts = list.map((other) => {
      const hasOpenPart = others.some((part) => part.from.startsWith(`${other.from}/`) && isOpen(part, 'value'));
      const end = other.from.endsWith('.ts') ? '$' : hasOpenPart ? '/[^/]+$' : '/';
      return `${specifierOf(other).replace(/\.ts$/, '')}${end}`;
    });
    return `^(${starts.join('|')})`;
  };
  const typesOnly = closed.filter((other) => isOpen(other, 'type'));
  const never = closed.filter((other) => !isOpen(other, 'type'));
  return [
    ...(never.length > 0 ? [{ regex: pattern(never), message: `the import table closes this to ${zone.from}` }] : []),
    ...(typesOnly.length > 0
      ? [{ regex: pattern(typesOnly), message: `${zone.from} may import types from here`, allowTypeImports: true }]
      : []),
  ];
}

/** @param {Zone} zone */
function specifierOf(zone) {
  const [folder = '', ...rest] = zone.from.split('/');
  const alias = [...folderByAlias].find(([, path]) => path === folder)?.[0] ?? folder;
  return [alias, ...rest].join('/');
}

/** The text of lint-zones.json, one zone a line. */
export function lintZonesText() {
  return `{ "overrides": [\n${lintZones()
    .map((zone) => JSON.stringify(zone))
    .join(',\n')}\n] }\n`;
}

if (process.argv.includes('--write')) writeFileSync(join(root, 'lint-zones.json'), lintZonesText());
