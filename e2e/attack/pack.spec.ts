import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from './archive.ts';
import { expect, test } from './fixtures.ts';
import { PackedApp } from './packed-app.ts';

test('opens as an ordinary user with its sandbox on, has its examples, and ends when it is told to', async ({
  packs,
  home,
}) => {
  const app = await PackedApp.start(packs.withDoor, home);
  try {
    await app.page.getByRole('button', { name: 'Try an example' }).click();

    await expect(app.page.getByRole('heading', { level: 1, name: 'Web agent' })).toBeVisible();
    expect(home.list('bottles')).toEqual(['web-agent']);
    expect(home.processes().join('\n')).not.toContain('--no-sandbox');

    app.child.kill('SIGTERM');
    expect(await app.ended).toMatchObject({ code: 0, signal: null });
  } finally {
    await app.end();
  }
});

test('holds the bundles and the examples, and no library', ({ packs }) => {
  const resources = readdirSync(join(packs.real.folder, 'resources'));
  const [...folders] = new Set(
    Object.keys(openArchive(join(packs.real.folder, 'resources', 'app.asar')).hashes).map((path) =>
      path.replace(/\/[^/]*$/, ''),
    ),
  );

  expect(resources).toEqual(expect.arrayContaining(['app.asar', 'examples', 'icon.png']));
  expect(resources.filter((name) => name === 'app' || name === 'app.asar.unpacked')).toEqual([]);
  expect(folders.sort()).toEqual([
    'out/main',
    'out/main/chunks',
    'out/preload',
    'out/renderer',
    'out/renderer/assets',
    'package.json',
  ]);
});

test('what these tests attack is the real package, but for the door in its package.json', ({ packs }) => {
  const [real, withDoor] = [packs.real, packs.withDoor].map(({ folder }) =>
    openArchive(join(folder, 'resources', 'app.asar')),
  );
  const { testDoor, ...rest } = JSON.parse(withDoor!.read('package.json')) as Record<string, unknown>;

  expect(testDoor).toBe(true);
  expect(rest).toEqual(JSON.parse(real!.read('package.json')));
  expect({ ...withDoor!.hashes, 'package.json': '' }).toEqual({ ...real!.hashes, 'package.json': '' });
});
