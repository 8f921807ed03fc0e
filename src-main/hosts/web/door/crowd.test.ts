import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { Crowd } from './crowd.ts';

function crowdOf(limit: number, count: number): { crowd: Crowd; sockets: readonly Socket[] } {
  const crowd = new Crowd(limit);
  const sockets = Array.from({ length: count }, () => new Socket());
  for (const socket of sockets) crowd.join(socket);
  return { crowd, sockets };
}

test('one more than the limit ends the connection that has waited longest', () => {
  const { sockets } = crowdOf(2, 4);

  expect(sockets.map(({ destroyed }) => destroyed)).toEqual([true, true, false, false]);
});

test('a connection that was let in is not ended by those who come later', () => {
  const { crowd, sockets } = crowdOf(2, 2);
  crowd.leave(sockets[0]!);

  for (let count = 0; count < 5; count += 1) crowd.join(new Socket());

  expect(sockets.map(({ destroyed }) => destroyed)).toEqual([false, true]);
});

test('a connection that ended leaves its place', async () => {
  const { crowd, sockets } = crowdOf(2, 2);
  sockets[1]!.destroy();
  await new Promise(setImmediate);

  crowd.join(new Socket());

  expect(sockets[0]!.destroyed).toBe(false);
});
