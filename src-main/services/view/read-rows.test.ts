import { expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import { readOpening, readRows } from './read-rows.ts';

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

test('the beginning of a long list is the first names as people count, with the number of the others', async () => {
  const world = createFakeWorld();
  for (let number = 1; number <= 120; number += 1) await world.files.writeFile(`bottles/b-${number}/bottle.toml`, '');

  const opening = await readOpening(world, HOST);

  expect(opening?.bottles.slice(0, 3).map(({ slug }) => slug)).toEqual(['b-1', 'b-2', 'b-3']);
  expect(opening?.bottles).toHaveLength(32);
  expect(opening?.unread).toBe(88);
});

test('a short list has no beginning of its own', async () => {
  const world = createFakeWorld();
  await world.files.writeFile('bottles/web/bottle.toml', '');

  expect(await readOpening(world, HOST)).toBeNull();
});
