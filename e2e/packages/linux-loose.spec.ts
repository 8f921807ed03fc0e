import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { openWindow } from './desk/open-window.ts';
import { OrdinaryUser } from './desk/ordinary-user.ts';
import { packageFile, print } from './desk/packages.ts';

/** Without FUSE an AppImage unpacks itself when it is started. */
const UNPACKING = { APPIMAGE_EXTRACT_AND_RUN: '1' };
const HELD = { seccomp: '2', hasOwnUserNamespace: true, hasOwnPidNamespace: true };

const test = base.extend<{ user: OrdinaryUser }>({
  // oxlint-disable-next-line no-empty-pattern
  user: async ({}, provide) => {
    const user = new OrdinaryUser();
    await provide(user);
    user.end();
  },
});

test.skip(process.platform !== 'linux', 'starts Linux packages');

/** Unpacks the archive where this person keeps programs, and answers the folder in it. */
function unpack(user: OrdinaryUser): string {
  const place = user.folder('programs');
  const [program, ...words] = user.as(['tar', '-xzf', packageFile('.tar.gz'), '-C', place]);
  print(program, words, user.env());
  const [only = '', ...others] = readdirSync(place);
  expect(others).toEqual([]);
  return join(place, only);
}

test('the tar.gz unpacks into one folder whose command and window work from where it lies', async ({ user }) => {
  const folder = unpack(user);
  const command = join(folder, 'bin', 'corkboard');
  const example = join(folder, 'resources', 'examples', 'web-agent.toml');

  expect(user.run(command, 'import', example, '--yes')).toMatchObject({ code: 0, errors: '' });
  const window = await openWindow(user, join(folder, 'corkboard'));
  try {
    await expect(window.page.getByRole('row', { name: /Web agent/ })).toBeVisible();
    expect(window.howIsPageHeld()).toEqual(HELD);
  } finally {
    expect(await window.close()).toEqual({ code: 0, signal: null });
  }
});

test('the command of the tar.gz is also found through a link', ({ user }) => {
  const folder = unpack(user);
  const link = join(user.folder('bin'), 'corkboard');
  print('ln', ['-s', join(folder, 'bin', 'corkboard'), link]);

  expect(user.run(link, 'list')).toMatchObject({ code: 0, errors: '' });
});

test('the program itself takes words too, without a display', ({ user }) => {
  const program = join(unpack(user), 'corkboard');

  const listed = user.run(program, 'list', '--json');

  expect(listed.code).toBe(0);
  expect(JSON.parse(listed.out)).toEqual({ bottles: [] });
  expect(user.run(program, 'plan', 'no-such').code).toBe(1);
});

test('the AppImage takes words, and opens its window with its sandbox on', async ({ user }) => {
  const image = packageFile('.AppImage');
  const [program, ...words] = user.as([image, 'new', 'From an image']);

  print(program, words, { ...user.env(), ...UNPACKING });
  expect(user.bottles()).toEqual(['from-an-image']);
  const window = await openWindow(user, image, { env: UNPACKING });
  try {
    await expect(window.page.getByRole('row', { name: /From an image/ })).toBeVisible();
    expect(window.howIsPageHeld()).toEqual(HELD);
  } finally {
    await window.close();
  }
  expect(existsSync(user.stateRoot)).toBe(true);
});
