import { expect, test } from 'vitest';
import { createTurns } from './take-turns.ts';

test('steps of one key run one after the other, also after one that failed', async () => {
  const takeTurns = createTurns();
  const done: string[] = [];

  const first = takeTurns('web', async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    done.push('first');
    throw new Error('no');
  });
  const second = takeTurns('web', async () => await Promise.resolve(done.push('second')));

  await expect(first).rejects.toThrow('no');
  await second;
  expect(done).toEqual(['first', 'second']);
});

test('are waited for, those that begin meanwhile too', async () => {
  const takeTurns = createTurns();
  const done: string[] = [];
  const pause = async (): Promise<void> => await new Promise((resolve) => setTimeout(resolve, 10));
  const last = async (): Promise<void> => {
    await pause();
    done.push('later');
  };

  void takeTurns('web', async () => {
    await pause();
    void takeTurns('web', last);
    done.push('first');
  });
  await takeTurns.settle();

  expect(done).toEqual(['first', 'later']);
  await takeTurns.settle();
});
