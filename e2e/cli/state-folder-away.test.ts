import { chmodSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bottleListSchema } from '#shared/contract/schemas/bottle';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';
import { nextChange, openPage, startHost, type RunningHost } from './desk/web-page.ts';

let desk: CliDesk;
let host: RunningHost;

beforeEach(async () => {
  desk = makeCliDesk();
  expect((await desk.run(['import', desk.write('web.toml', specText('Web'))])).code).toBe(0);
  host = await startHost(desk);
});

afterEach(async () => {
  chmodSync(desk.folder, 0o700);
  if (host.child.exitCode === null) await host.end('SIGINT');
  desk.remove();
});

const FIELDS = {
  name: 'Later',
  backend: 'smolmachines',
  color: 'teal',
  command: ['claude'],
  image: null,
  env: [],
  preset: 'balanced',
  allow: [],
  supervise: false,
  mounts: [],
  git: [],
} as const;

/** The fields as a page sends them. */
function fields(name: string) {
  return { ...FIELDS, name, command: ['claude'], env: [], allow: [], mounts: [], git: [] };
}

describe('a state folder that goes away while a web host runs', () => {
  test('is told in the list, and its bottles are there again when it is back', { timeout: 30_000 }, async () => {
    const { client } = await openPage(host);
    const events = (await client.feed.watchEvents())[Symbol.asyncIterator]();
    expect((await client.feed.getSnapshot()).bottles.map(({ slug }) => slug)).toEqual(['web']);

    renameSync(desk.stateRoot, join(desk.folder, 'elsewhere'));
    expect(await nextChange(events, 'bottle-removed')).toMatchObject({ slug: 'web' });
    expect(await nextChange(events, 'host-changed')).toMatchObject({
      host: {
        stateProblem: {
          message: `${desk.stateRoot} is not there any more: it was moved or removed, or its disk is gone.`,
        },
      },
    });
    await expect(client.bottles.getBottle({ slug: 'web' })).rejects.toMatchObject({ code: 'bottle-not-found' });

    renameSync(join(desk.folder, 'elsewhere'), desk.stateRoot);
    expect(await nextChange(events, 'bottle-changed')).toMatchObject({ row: { slug: 'web' } });
    const changed = nextChange(events, 'bottle-changed');
    expect((await desk.run(['edit', 'web', '--set', 'name="Again"'])).code).toBe(0);
    expect(await changed).toMatchObject({ row: { name: 'Again' } });
    expect((await host.end('SIGINT')).code).toBe(0);
  });

  test('is made anew by the next bottle when it was removed for good', { timeout: 30_000 }, async () => {
    const { client } = await openPage(host);
    const events = (await client.feed.watchEvents())[Symbol.asyncIterator]();
    await client.feed.getSnapshot();

    rmSync(desk.stateRoot, { recursive: true });
    await nextChange(events, 'bottle-removed');
    expect(await client.bottles.createBottle(fields('Later'))).toMatchObject({ slug: 'later' });

    expect(await nextChange(events, 'bottle-changed')).toMatchObject({ row: { slug: 'later' } });
    const { bottles } = await desk.json(bottleListSchema, ['list']);
    expect(bottles.map(({ slug }) => slug)).toEqual(['later']);
    expect((await host.end('SIGINT')).code).toBe(0);
  });

  // Root writes into read-only folders.
  test.skipIf(process.getuid?.() === 0)(
    'refuses with the reason while it can only be read, and writes when it is open again',
    { timeout: 30_000 },
    async () => {
      const { client } = await openPage(host);
      const folder = join(desk.stateRoot, 'bottles', 'web');
      await client.feed.getSnapshot();

      for (const path of [folder, join(desk.stateRoot, 'bottles'), desk.stateRoot]) chmodSync(path, 0o500);
      const { specSha256, specText: text } = await client.bottles.getBottle({ slug: 'web' });
      const save = { slug: 'web', baseSha256: specSha256, text: `${text ?? ''}# mine\n` };
      await expect(client.edits.save(save)).rejects.toMatchObject({
        code: 'read-only',
        message: expect.stringContaining(folder),
      });
      await expect(client.bottles.createBottle(fields('Later'))).rejects.toMatchObject({ code: 'read-only' });
      expect((await client.feed.getSnapshot()).bottles.map(({ slug }) => slug)).toEqual(['web']);

      for (const path of [desk.stateRoot, join(desk.stateRoot, 'bottles'), folder]) chmodSync(path, 0o700);
      await client.edits.save(save);
      expect((await client.bottles.getBottle({ slug: 'web' })).specText).toContain('# mine');
    },
  );

  test(
    'cannot be looked into for a while: that is the answer, not that there is nothing',
    { timeout: 30_000 },
    async () => {
      const { client } = await openPage(host);
      await client.feed.getSnapshot();
      const bottles = join(desk.stateRoot, 'bottles');

      // Open to others' writing, it is refused, by root as well.
      chmodSync(bottles, 0o777);
      await expect(client.bottles.getBottle({ slug: 'web' })).rejects.toMatchObject({ code: 'path-refused' });

      chmodSync(bottles, 0o700);
      expect((await client.bottles.getBottle({ slug: 'web' })).row.state).toBe('never-prepared');
    },
  );
});
