import { describe, expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import { createStateStanding } from './state-standing.ts';

describe('how the state root stands', () => {
  test('nothing is wrong with one that is not there yet', async () => {
    expect(await createStateStanding(createFakeWorld())()).toBeNull();
  });

  test('one that was there and is not is gone, until it is back', async () => {
    const { files } = createFakeWorld({ 'bottles/web/bottle.toml': 'x' });
    const stand = createStateStanding({ files });
    expect(await stand()).toBeNull();

    await files.remove('bottles');
    expect(await stand()).toMatchObject({ message: expect.stringContaining('/state is not there any more') });

    files.put('bottles/web/bottle.toml', 'x');
    expect(await stand()).toBeNull();
  });

  test('one that is not as it has to be is told with the remedy', async () => {
    const { files } = createFakeWorld({ 'bottles/web/bottle.toml': 'x' });
    const remedy = { kind: 'command', text: 'Remove the link.', literal: 'rm /state' } as const;
    files.rootProblem = { code: 'path-refused', path: '/state', message: '/state is a link.', remedy };

    expect(await createStateStanding({ files })()).toEqual({ message: '/state is a link.', remedy });
  });
});
