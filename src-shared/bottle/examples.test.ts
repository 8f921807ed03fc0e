import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BACKEND_NAMES } from '#shared/model/backend-name';
import type { BottleSpec } from '#shared/model/bottle-spec';
import { deriveSlug } from './derive-slug.ts';
import { listPowers } from './list-powers.ts';
import { parseSpec } from './parse-spec.ts';

const FOLDER = new URL('../../examples/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.toml'));

async function readExample(file: string): Promise<BottleSpec> {
  const content = readFileSync(new URL(file, FOLDER));
  const parsed = await parseSpec({ content, path: `examples/${file}`, backendNames: BACKEND_NAMES, slug: null });
  if (parsed.status !== 'ok') throw new Error(JSON.stringify(parsed.problems, null, 1));
  expect(parsed.warnings).toEqual([]);
  return parsed.spec;
}

test.each(FILES)('%s parses without a problem, and its bottle is named like the file', async (file) => {
  const { name } = await readExample(file);

  expect(deriveSlug(name)).toEqual({ ok: true, value: file.replace('.toml', '') });
});

test('there is an example for every backend and for every sidecar', async () => {
  const specs = await Promise.all(FILES.map(readExample));

  expect([...new Set(specs.map(({ backend }) => backend))].sort()).toEqual([...BACKEND_NAMES].sort());
  expect(specs.some(({ git }) => git.length > 0)).toBe(true);
  expect(specs.some(({ supervise }) => supervise.enabled)).toBe(true);
});

test('the first ones to try have no powers over the host, and the one that teaches them has every usual kind', async () => {
  expect(listPowers(await readExample('web-agent.toml'))).toEqual([]);
  expect(listPowers(await readExample('docs-writer.toml'))).toEqual([]);
  expect(new Set(listPowers(await readExample('code-reviewer.toml')).map(({ kind }) => kind))).toEqual(
    new Set(['mount', 'git-remote', 'git-identity', 'host-env']),
  );
});

test('no example that this version prepares holds a policy test, which would stop its writing', async () => {
  const specs = await Promise.all(FILES.map(readExample));

  expect(specs.filter(({ backend, expect: wanted }) => backend === 'smolmachines' && wanted.length > 0)).toEqual([]);
});
