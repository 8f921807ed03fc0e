import { describe, expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import type { TakeTurns } from '../take-turns.ts';
import { createSettings } from './create-settings.ts';

const PERSONS =
  '# mine\nversion = 1\n\n[tools] # where they are\ngvproxy = "/opt/old/gvproxy" # built here\n\n[mine]\nkey = 1\n';

const atOnce: TakeTurns = (_key, step) => step();

function arrange(text?: string) {
  const world = createFakeWorld(text === undefined ? {} : { 'settings.toml': text });
  let changes = 0;
  const settings = createSettings(world, atOnce, () => {
    changes += 1;
  });
  return { world, settings, countChanges: () => changes };
}

describe('the settings', () => {
  test('are the defaults where there is no file, and reading makes none', async () => {
    const { world, settings } = arrange();

    const read = await settings.get();

    expect(read).toEqual({
      ok: true,
      value: {
        theme: 'system',
        singleKeys: true,
        tools: [
          { tool: 'smolvm', path: null },
          { tool: 'gvproxy', path: null },
        ],
        problem: null,
        path: '/state/settings.toml',
      },
    });
    expect(world.files.text('settings.toml')).toBeNull();
  });

  test('begin a file with its version at the first change', async () => {
    const { world, settings, countChanges } = arrange();

    const changed = await settings.change({ singleKeys: false });

    expect(changed.ok && changed.value.singleKeys).toBe(false);
    expect(world.files.text('settings.toml')).toBe(
      '# Settings of Corkboard. Comments, and keys that it does not know, are kept.\nversion = 1\n\n[page]\nsingle-keys = false\n',
    );
    expect(countChanges()).toBe(1);
  });

  test('keep every other byte of what a person wrote', async () => {
    const { world, settings } = arrange(PERSONS);
    world.tools.locate('gvproxy', { status: 'found', path: '/opt/new/gvproxy', foundBy: 'setting' });

    await settings.setTool('gvproxy', '/opt/new/gvproxy');

    expect(world.files.text('settings.toml')).toBe(PERSONS.replace('/opt/old/gvproxy', '/opt/new/gvproxy'));
  });

  test('forget a path and keep what stands around it', async () => {
    const { world, settings } = arrange(PERSONS);

    const changed = await settings.forgetTool('gvproxy');

    expect(changed.ok && changed.value.tools.find(({ tool }) => tool === 'gvproxy')?.path).toBeNull();
    const text = world.files.text('settings.toml') ?? '';
    expect(text).not.toContain('/opt/old');
    expect(text).toContain('# mine\nversion = 1');
    expect(text).toContain('[mine]\nkey = 1');
  });

  test('forget nothing, and write nothing, where nothing is set', async () => {
    const { world, settings } = arrange();

    expect((await settings.forgetTool('gvproxy')).ok).toBe(true);
    expect(world.files.text('settings.toml')).toBeNull();
  });

  test('take no program that others can change, and say why', async () => {
    const { world, settings, countChanges } = arrange();
    const reason = '/tmp/x can be changed by everybody (mode 0777)';
    world.tools.locate('gvproxy', { status: 'refused', path: '/tmp/x/gvproxy', reason });

    const refused = await settings.setTool('gvproxy', '/tmp/x/gvproxy');

    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'path-refused', message: `/tmp/x/gvproxy was not taken as gvproxy: ${reason}.` },
    });
    expect(world.files.text('settings.toml')).toBeNull();
    expect(countChanges()).toBe(0);
  });

  test('leave a newer file alone and say so', async () => {
    const { world, settings } = arrange('version = 2\nnew = true\n');

    const read = await settings.get();
    const changed = await settings.change({ theme: 'dark' });

    expect(read.ok && read.value.problem).toContain('newer version');
    expect(changed).toMatchObject({ ok: false, error: { code: 'newer-version' } });
    expect(world.files.text('settings.toml')).toBe('version = 2\nnew = true\n');
  });

  test('set a damaged file aside under a name that says so, and begin a new one', async () => {
    const { world, settings } = arrange('version = = 1');

    const read = await settings.get();
    const changed = await settings.change({ theme: 'dark' });

    expect(read.ok && read.value.problem).toContain('is not TOML');
    expect(changed.ok && changed.value.theme).toBe('dark');
    expect(world.files.text('settings.damaged-2026-03-01T12-00-00-000Z.toml')).toBe('version = = 1');
    expect(world.files.text('settings.toml')).toContain('theme = "dark"');
  });

  test.each([
    ['page = { theme = "sepia" }\n', 'page.theme is none of system, light, dark'],
    ['page = { single-keys = "no" }\n', 'page.single-keys is not true or false'],
    ['tools = { gvproxy = 7 }\n', 'tools.gvproxy is no text'],
  ])('tell which part of %s is not understood', async (text, words) => {
    const { settings } = arrange(text);

    const read = await settings.get();

    expect(read.ok && read.value.problem).toContain(words);
  });

  test('keep every change of several processes that make them in the same moment', async () => {
    const world = createFakeWorld({ 'settings.toml': PERSONS });
    world.tools.locate('gvproxy', { status: 'found', path: '/opt/new/gvproxy', foundBy: 'setting' });
    world.tools.locate('smolvm', { status: 'found', path: '/opt/new/smolvm', foundBy: 'setting' });
    const processes = [0, 1, 2, 3].map(() => createSettings(world, atOnce, () => undefined));

    const changed = await Promise.all([
      processes[0]?.change({ theme: 'dark' }),
      processes[1]?.change({ singleKeys: false }),
      processes[2]?.setTool('gvproxy', '/opt/new/gvproxy'),
      processes[3]?.setTool('smolvm', '/opt/new/smolvm'),
    ]);

    expect(changed.map((one) => one?.ok)).toEqual([true, true, true, true]);
    expect(await processes[0]?.get()).toMatchObject({
      value: {
        theme: 'dark',
        singleKeys: false,
        tools: [
          { tool: 'smolvm', path: '/opt/new/smolvm' },
          { tool: 'gvproxy', path: '/opt/new/gvproxy' },
        ],
      },
    });
    expect(world.files.text('settings.toml')).toContain('# mine');
  });

  test('keep both first changes of two processes', async () => {
    const world = createFakeWorld({});
    const [one, other] = [0, 1].map(() => createSettings(world, atOnce, () => undefined));

    await Promise.all([one?.change({ theme: 'dark' }), other?.change({ singleKeys: false })]);

    expect(await one?.get()).toMatchObject({ value: { theme: 'dark', singleKeys: false } });
  });

  test('change a file that begins with a byte order mark', async () => {
    const { world, settings } = arrange('\uFEFFversion = 1\n');

    expect((await settings.change({ theme: 'dark' })).ok).toBe(true);
    expect(world.files.text('settings.toml')).toContain('theme = "dark"');
  });

  test('say that the disk is full and stay as they were', async () => {
    const { world, settings } = arrange(PERSONS);
    world.files.failOn({ on: 'writeFile', path: 'settings.toml', code: 'disk-full' });

    const changed = await settings.change({ theme: 'dark' });

    expect(changed).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(world.files.text('settings.toml')).toBe(PERSONS);
  });
});
