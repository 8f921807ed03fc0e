import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeImport, localTarget, root, type Import } from './scripts/import-table.mjs';
import { lintZonesText } from './scripts/lint-zones.mjs';
import { readImports } from './scripts/read-imports.mjs';

const sourceRoots = ['src-shared', 'src-main', 'src-renderer'];
const codeRoots = [...sourceRoots, 'e2e', 'bench'];
const files = codeRoots.flatMap(listFiles);
const sources = files.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const importsByFile = new Map(sources.map((path) => [path, readImports(path, read(path))] as const));

function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : listFiles(path);
  });
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Follows value and type imports from file to file and answers the first circle as a list of paths, or an empty list. */
function findCycle(paths: readonly string[]): string[] {
  const inside = new Set(paths);
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    for (const { specifier } of importsByFile.get(path) ?? []) {
      const target = localTarget(path, specifier);
      const cycle = target !== undefined && inside.has(target) ? walk(target, [...trail, path]) : [];
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  for (const path of paths) {
    const cycle = walk(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe('the import table', () => {
  test('every import keeps it', () => {
    const broken = [...importsByFile].flatMap(([path, imports]) =>
      imports.flatMap((found) => {
        const why = judgeImport(path, found);
        return why === undefined ? [] : [`${path}:${found.line} imports ${found.specifier}: ${why}`];
      }),
    );

    expect(broken).toEqual([]);
  });

  test('lint-zones.json is what the table gives (else: node scripts/lint-zones.mjs --write)', () => {
    expect(read('lint-zones.json')).toBe(lintZonesText());
  });

  test.each<[string, string, Import['how'], string | undefined]>([
    ['src-shared/base/a.ts', 'node:fs', 'value', 'src-shared/base must not use Node'],
    ['src-shared/base/a.ts', '#shared/model/slug', 'type', 'src-shared/base must not import src-shared/model'],
    ['src-shared/model/a.ts', '#shared/base/result', 'value', undefined],
    [
      'src-shared/contract/schemas/a.ts',
      '@orpc/contract',
      'value',
      'src-shared/contract/schemas must not use the package @orpc',
    ],
    ['src-main/services/a.ts', '#main/adapters/b', 'value', 'src-main/services must not import src-main/adapters'],
    ['src-main/services/a.ts', '../adapters/b.ts', 'type', 'src-main/services must not import src-main/adapters'],
    ['src-main/services/a.test.ts', '#main/testing/fake-clock', 'value', undefined],
    ['src-main/adapters/a.ts', './b.ts', 'value', 'files of src-main/adapters must not import each other'],
    ['src-main/adapters/a.ts', './process/b.ts', 'value', undefined],
    ['src-main/hosts/web/a.ts', 'electron', 'type', 'src-main/hosts/web must not use the package electron'],
    ['src-main/hosts/electron/a.ts', 'electron', 'value', undefined],
    [
      'src-main/hosts/cli/a.ts',
      '#main/hosts/web/b',
      'dynamic',
      'src-main/hosts/cli must not import src-main/hosts/web',
    ],
    ['src-main/hosts/cli/a.ts', '#shared/contract/schemas/b', 'value', undefined],
    [
      'src-main/hosts/cli/a.ts',
      '#shared/contract/b',
      'value',
      'src-main/hosts/cli must not import src-shared/contract',
    ],
    ['src-main/launch.ts', './hosts/cli/b.ts', 'dynamic', undefined],
    [
      'src-main/launch.ts',
      './hosts/cli/b.ts',
      'value',
      'src-main/launch.ts may import src-main/hosts/cli/b.ts by import() only',
    ],
    ['src-renderer/ui/a.tsx', '#renderer/state/b', 'value', 'src-renderer/ui must not import src-renderer/state'],
    ['src-renderer/host/a.ts', '#shared/contract/b', 'type', undefined],
    [
      'src-renderer/host/a.ts',
      '#shared/contract/b',
      'value',
      'src-renderer/host may import only types from src-shared/contract/b.ts',
    ],
    [
      'src-renderer/features/bottle/a.tsx',
      '../review/b.tsx',
      'value',
      'src-renderer/features/bottle must not import src-renderer/features/review',
    ],
    ['src-renderer/features/bottle/a.tsx', './tabs/b.tsx', 'value', undefined],
    ['src-renderer/app/a.tsx', '#renderer/features/bottle/b.tsx', 'dynamic', undefined],
    ['e2e/web/a.spec.ts', '#main/services/b', 'type', 'e2e must not import src-main/services'],
  ])('%s imports %s (%s): %s', (path, specifier, how, expected) => {
    expect(judgeImport(path, { specifier, line: 1, how })).toBe(expected);
  });

  test('sees every way to import', () => {
    const text =
      "import type { A } from 'a';\nexport * from 'b';\nexport type { C } from 'c';\nimport 'd';\nlet e: import('e').E;\nawait import('f');";

    expect(
      readImports('x.ts', text)
        .map(({ specifier, line, how }) => `${line} ${how} ${specifier}`)
        .sort(),
    ).toEqual(['1 type a', '2 value b', '3 type c', '4 value d', '5 type e', '6 dynamic f']);
  });

  test('services form no circle', () => {
    expect(findCycle(sources.filter((path) => path.startsWith('src-main/services/')))).toEqual([]);
  });
});

describe('files', () => {
  test('none is over 300 lines', () => {
    const code = [...sources, ...listFiles('scripts'), 'bin/corkboard'].filter((path) => existsSync(join(root, path)));
    const long = code
      .map((path) => [path, read(path).trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 300);

    expect(long).toEqual([]);
  });

  test('none lies deeper than three folders below its root', () => {
    expect(files.filter((path) => path.startsWith('src-') && path.split('/').length > 5)).toEqual([]);
  });

  test('none is a barrel or has a name that says nothing', () => {
    const empty = /(^|-)(utils?|helpers?|common|manager|misc)(-|\.|$)/;
    const bad = files.filter(
      (path) => basename(path).startsWith('index.ts') || path.split('/').some((part) => empty.test(part)),
    );

    expect(bad).toEqual([]);
  });

  test('all are kebab-case', () => {
    const source = files.filter((path) => sourceRoots.some((folder) => path.startsWith(folder)));

    expect(source.filter((path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(basename(path)))).toEqual([]);
  });
});

describe('vectors', () => {
  const shared = join(dirname(root.replace(/\/$/, '')), 'shared', 'vectors');

  test.skipIf(!existsSync(shared))('equal the ones handed out beside the checkout', () => {
    const names = readdirSync(shared).sort();

    expect(readdirSync(join(root, 'vectors')).sort()).toEqual(names);
    for (const name of names) expect(read(`vectors/${name}`)).toBe(readFileSync(join(shared, name), 'utf8'));
  });
});
