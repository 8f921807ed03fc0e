import { expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import { readRows } from './read-rows.ts';

const HOST = { platform: 'linux', arch: 'x64', tools: [], networks: [] } as const;

test('bottles that are not there are no rows', async () => {
  expect(await readRows(createFakeWorld(), HOST)).toEqual([]);
});

test('bottles that cannot be looked at are one row that says so', async () => {
  const world = createFakeWorld();
  world.files.failOn({ on: 'findObstacle', path: 'bottles', code: 'path-refused' });

  const rows = await readRows(world, HOST);

  expect(rows.map(({ slug, state, shield }) => [slug, state, shield])).toEqual([['bottles', 'damaged', 'unknown']]);
  expect(rows[0]?.firstProblem).toMatchObject({ path: '/state/bottles', message: '/state/bottles: path-refused' });
});
