import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '#main/hosts/cli/build-program';
import { root } from './scripts/import-table.mjs';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const has = (path: string): boolean => existsSync(join(root, path));
const pages = [...listPages('.'), ...listPages('docs'), ...listPages('docs/decisions'), ...listPages('bench')];

function listPages(folder: string): string[] {
  if (!has(folder)) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`));
}

/** Every match of a pattern's first group in a page, with the page. */
function find(pattern: RegExp, among: readonly string[]): { readonly page: string; readonly found: string }[] {
  return among.flatMap((page) =>
    [...read(page).matchAll(pattern)].map(([, found = '']) => ({ page, found })).filter(({ found }) => found !== ''),
  );
}

/** The section of a page below a heading, up to the next one of any level. */
function section(page: string, heading: string): string {
  const [, after = ''] = read(page).split(`${heading}\n`);
  return after.split(/^#/m)[0] ?? '';
}

/** Words like `npm run shots` name a script; `npm start` and `npm test` do without `run`. */
const SCRIPT = /npm (?:run )?(start|test|(?<=npm run )[a-z:]+)/g;

describe('links and pictures of the docs', () => {
  const targets = find(/\]\(([^)\s]+)\)/g, pages).filter(({ found }) => !/^(https?:|mailto:|#)/.test(found));

  test('lead to a file that is there', () => {
    const lost = targets
      .filter(({ page, found }) => !has(join(dirname(page), found.split('#')[0] ?? '')))
      .map(({ page, found }) => `${page}: ${found}`);

    expect(lost).toEqual([]);
  });

  test('use every picture that `npm run shots` makes', () => {
    const used = new Set(targets.map(({ page, found }) => join(dirname(page), found)));
    const made = readdirSync(join(root, 'docs', 'shots')).map((name) => join('docs', 'shots', name));

    expect(made.filter((path) => !used.has(path))).toEqual([]);
    expect(made).not.toEqual([]);
  });
});

describe('commands', () => {
  const output = { writeOut: () => {}, writeErr: () => {} };
  const program = buildProgram({ version: '', first: undefined, output }, () => {});
  const known = program.commands.map((command) => command.name()).sort();
  const rows = section('README.md', '## The command line')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(?:corkboard )?([a-z]+)[^`]*`/g)]);

  test("README's table names each of them once, and no other", () => {
    const words = named.map(([, word = '']) => word).filter((word) => word !== 'corkboard');

    expect(words.sort()).toEqual(known);
  });

  test('that a page shows in a block or in a sentence exist', () => {
    const shown = find(/(?:^\$? ?|`|bin\/)corkboard ([a-z]+)/gm, pages);

    expect(shown.filter(({ found }) => !known.includes(found))).toEqual([]);
    expect(shown).not.toEqual([]);
  });

  test('keep the options that the table names', () => {
    const wrong = rows.flatMap((row) => {
      const name = /`corkboard ([a-z]+)/.exec(row)?.[1];
      const command = program.commands.find((one) => one.name() === name);
      const flags = command?.options.map(({ long }) => long) ?? ['--json'];
      return [...row.matchAll(/--[a-z-]+/g)].map(([flag]) => flag).filter((flag) => !flags.includes(flag));
    });

    expect(wrong).toEqual([]);
  });
});

describe('npm scripts and folders', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

  test('that a page names are in package.json', () => {
    const named = find(SCRIPT, pages);

    expect(named.filter(({ found }) => scripts[found] === undefined)).toEqual([]);
    expect(named).not.toEqual([]);
  });

  test('of package.json are all told in README.md or CONTRIBUTING.md', () => {
    const told = new Set(find(SCRIPT, ['README.md', 'CONTRIBUTING.md']).map(({ found }) => found));

    expect(Object.keys(scripts).filter((name) => !told.has(name))).toEqual([]);
  });

  test('that ARCHITECTURE.md names are there, and each room of the code is named', () => {
    const rows = section('ARCHITECTURE.md', '## Rooms')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => {
      const cell = [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
      const top = cell[0]?.split('/')[0] ?? '';
      // `src-shared/base`, `model` are both below src-shared; `e2e`, `bench` stand alone.
      return cell.map((path) => (cell[0]?.includes('/') && !path.includes('/') ? `${top}/${path}` : path));
    });
    const rooms = ['src-shared', 'src-main', 'src-renderer'].flatMap((top) =>
      readdirSync(join(root, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${top}/${name}`),
    );

    expect(named.filter((path) => !has(path))).toEqual([]);
    expect(rooms.filter((room) => !named.includes(room))).toEqual([]);
  });

  test("ARCHITECTURE.md's list of use cases is the list of folders", () => {
    const [, list = ''] = /the use cases: `([a-z ]+)`/.exec(read('ARCHITECTURE.md')) ?? [];
    const folders = readdirSync(join(root, 'src-main', 'services'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);

    expect(list.split(' ').sort()).toEqual(folders.sort());
  });

  test('paths of this repository that a page names exist', () => {
    // `src-shared/x` stands for each folder of it.
    const named = find(
      /`(?:node )?((?:scripts|docs|e2e|bench|examples|vectors|src-[a-z]+)\/(?!x`)[a-z0-9/.-]+)`/g,
      pages,
    );

    expect(named.filter(({ found }) => !has(found))).toEqual([]);
    expect(named).not.toEqual([]);
  });

  test('files that ARCHITECTURE.md maps to exist', () => {
    const mapped = section('ARCHITECTURE.md', '## From the source system (PRD 0023) to here')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('|--'))
      .flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([a-z-]+\/[a-z0-9/.-]+)`/g)])
      .map(([, path = '']) => path);

    expect(mapped).not.toEqual([]);
    expect(mapped.filter((path) => !['src-shared', 'src-main'].some((top) => has(`${top}/${path}`)))).toEqual([]);
  });
});

describe('docs/security.md', () => {
  const rows = find(/^(\|.*\|)$/gm, ['docs/security.md']).map(({ found }) => found);
  const proofs = rows.flatMap((row) =>
    [...row.matchAll(/`([^`]+\.(?:test|spec)\.ts)` "([^"]+)"/g)].map(([, file = '', title = '']) => ({ file, title })),
  );

  test('names, for every point and wall, a test whose title is really there', () => {
    const lost = proofs.filter(({ file, title }) => !has(file) || !findTitles(read(file)).has(title));

    expect(lost).toEqual([]);
  });

  test('has the 20 points of the checklist, each with a file and a test', () => {
    const points = rows.filter((row) => /^\| \d+ \|/.test(row));

    expect(points.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    for (const row of points) {
      expect(row.split('|')[5], row).toMatch(/\.(?:test|spec)\.ts` "/);
      expect(has(/`([^`]+)`/.exec(row.split('|')[4] ?? '')?.[1] ?? 'none'), row).toBe(true);
    }
  });

  test('Electron is pinned to one version, which is no older than the one this page was written for', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const [, major = '0'] = /^(\d+)\.\d+\.\d+$/.exec(devDependencies['electron'] ?? '') ?? [];

    expect(Number(major)).toBeGreaterThanOrEqual(45);
  });
});

/** The titles that a file gives its tests, as they stand there. */
function findTitles(text: string): ReadonlySet<string> {
  const given = text.matchAll(/\btest(?:\.each\([\s\S]*?\]\))?\(\s*(['"`])([\s\S]*?)\1,/g);
  return new Set([...given].map(([, , title = '']) => title));
}
