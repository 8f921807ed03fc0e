import { describe, expect, test } from 'vitest';
import { parseSpec } from '../parse-spec.ts';
import { TABLE_KEYS } from '../schema/table-keys.ts';
import { SPEC_DOCS } from './spec-docs.ts';

const tables = SPEC_DOCS.filter(({ path }) => path !== 'env');
const keys = tables.flatMap((table) => table.keys.map((key) => ({ table, key })));

test('tells of every table and key that a spec knows, and of no other', () => {
  expect(SPEC_DOCS.map(({ path }) => path).filter((path) => path !== '')).toEqual(
    TABLE_KEYS.top
      .filter((key) => key in TABLE_KEYS || key === 'env')
      .toSorted((left, right) => order(left) - order(right)),
  );
  for (const { path, keys: documented } of tables) {
    const known = TABLE_KEYS[(path === '' ? 'top' : path) as keyof typeof TABLE_KEYS] as readonly string[];
    const plain = path === '' ? known.filter((key) => !(key in TABLE_KEYS) && key !== 'env') : known;
    expect(documented.map(({ key }) => key)).toEqual(plain);
  }
});

function order(path: string): number {
  return SPEC_DOCS.findIndex((table) => table.path === path);
}

/** A whole spec that says one thing in addition, or otherwise. */
function specWith(path: string, key: string, value: string): string {
  const base: Record<string, Record<string, string>> = {
    '': { version: '1', name: '"Web agent"', backend: '"smolmachines"' },
    agent: { command: '["claude"]' },
  };
  if (path === 'git')
    base['git'] = {
      name: '"app"',
      upstream: '"ssh://git@github.com/acme/app.git"',
      identity_file: '"/k"',
      known_host: '"github.com ssh-ed25519 AAAA"',
    };
  if (path === 'mounts') base['mounts'] = { host: '"/srv/x"', guest: '"/x"' };
  if (path === 'qemu' && key !== 'disk') base['qemu'] = { kernel: '"/k"', initrd: '"/i"' };
  base[path] = { ...base[path], [key]: value };
  return Object.entries(base)
    .flatMap(([table, values]) => {
      const isList = SPEC_DOCS.find((doc) => doc.path === table)?.isList === true;
      const header = table === '' ? [] : [isList ? `[[${table}]]` : `[${table}]`];
      return [...header, ...Object.entries(values).map(([name, text]) => `${name} = ${text}`)];
    })
    .join('\n');
}

async function problemsOf(text: string): Promise<readonly string[]> {
  const parsed = await parseSpec({
    content: text,
    path: 'x',
    backendNames: ['smolmachines', 'sealed', 'qemu'],
    slug: null,
  });
  return parsed.status === 'ok' ? [] : parsed.problems.map(({ key, message }) => `${key}: ${message}`);
}

describe.each(keys)('$table.path $key.key', ({ table, key }) => {
  test('has an example that a spec can hold, and so have its default and its values', async () => {
    const values = [key.example, ...(key.preset === null ? [] : [key.preset]), ...key.values];
    for (const value of values) expect(await problemsOf(specWith(table.path, key.key, value))).toEqual([]);
  });

  test('is told in whole sentences', () => {
    expect(key.doc).toMatch(/^[A-Z].*\.$/);
    expect(key.doc.length).toBeLessThan(180);
  });
});

test('no word of it claims isolation', () => {
  expect(JSON.stringify(SPEC_DOCS)).not.toMatch(/\b(secure|safe|protect)/i);
});
