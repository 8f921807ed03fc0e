import { expect, test } from 'vitest';
import { parseSpec } from '#shared/bottle/parse-spec';
import { listCosts } from './list-costs.ts';

async function costsOf(...lines: readonly string[]): Promise<readonly string[]> {
  const content = ['version = 1', 'name = "x"', 'backend = "sealed"', '[agent]', 'command = ["a"]', ...lines].join(
    '\n',
  );
  const parsed = await parseSpec({ content, path: 'p', backendNames: ['sealed'], slug: null });
  if (parsed.status !== 'ok') throw new Error(JSON.stringify(parsed.problems));
  return listCosts(parsed.spec).map(({ weight, choice }) => `${weight}: ${choice}`);
}

test('a spec that asks for nothing costs nothing', async () => {
  expect(await costsOf()).toEqual([]);
});

test('a mount that can be changed weighs more than one that is read', async () => {
  const mount = (host: string, mode: string) => ['[[mounts]]', `host = "${host}"`, 'guest = "/w"', `mode = "${mode}"`];

  expect(await costsOf(...mount('/a', 'read-only'), ...mount('/b', 'read-write').with(2, 'guest = "/x"'))).toEqual([
    'warning: Mount /b, read-write',
    'plain: Mount /a, read-only',
  ]);
});

test('open egress is one cost, whatever else is listed', async () => {
  expect(await costsOf('[egress]', 'preset = "open"', 'allow = ["a.org"]')).toEqual(['warning: Egress open']);
});

test('a wildcard weighs more than a host', async () => {
  expect(await costsOf('[egress]', 'allow = ["a.org", "*.b.org"]')).toEqual([
    'warning: Host *.b.org',
    'plain: Host a.org',
  ]);
});

test('a value of the host costs by the name it has there, and a literal costs nothing', async () => {
  expect(await costsOf('[env]', 'TOKEN = "${GITHUB_TOKEN}"', 'LANG = "C.UTF-8"')).toEqual([
    'warning: Your GITHUB_TOKEN',
  ]);
});

test('a key for a remote weighs more than a remote without one', async () => {
  const remote = ['[[git]]', 'name = "a"', 'upstream = "https://example.org/a.git"'];

  expect(await costsOf(...remote)).toEqual(['plain: Git remote https://example.org/a.git']);
});
