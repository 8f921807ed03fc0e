import { describe, expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import { createOpened } from './create-opened.ts';

function makeDesk(files: Readonly<Record<string, string>>) {
  const world = createFakeWorld();
  for (const [path, text] of Object.entries(files)) world.hostFiles.files.set(path, new TextEncoder().encode(text));
  return { world, opened: createOpened(world) };
}

describe('files that a person opened', () => {
  test('wait in their order, and are read when a page takes them', async () => {
    const { world, opened } = makeDesk({ '/a.toml': 'old', '/b.toml': 'b' });

    opened.add(['/a.toml', '/b.toml']);
    world.hostFiles.files.set('/a.toml', new TextEncoder().encode('new'));

    expect(await opened.take()).toEqual({ ok: true, value: { status: 'text', name: '/a.toml', text: 'new' } });
    expect(await opened.take()).toEqual({ ok: true, value: { status: 'text', name: '/b.toml', text: 'b' } });
    expect(await opened.take()).toEqual({ ok: true, value: null });
  });

  test('are counted to a page from the moment it watches, and at each change', async () => {
    const { opened } = makeDesk({ '/a.toml': 'a' });
    const end = new AbortController();
    opened.add(['/a.toml']);

    const counts = opened.watch(end.signal)[Symbol.asyncIterator]();

    expect(await counts.next()).toEqual({ done: false, value: { waiting: 1 } });
    opened.add(['/b.toml']);
    expect(await counts.next()).toEqual({ done: false, value: { waiting: 2 } });
    await opened.take();
    expect(await counts.next()).toEqual({ done: false, value: { waiting: 1 } });
    end.abort();
    expect((await counts.next()).done).toBe(true);
  });

  test('wait once, however often they are opened', async () => {
    const { opened } = makeDesk({ '/a.toml': 'a' });

    opened.add(['/a.toml', '/a.toml']);
    opened.add(['/a.toml']);

    expect(await opened.take()).toMatchObject({ value: { status: 'text' } });
    expect(await opened.take()).toEqual({ ok: true, value: null });
  });

  test('are ten at most, and what is left out is said after them', async () => {
    const { opened } = makeDesk({});

    opened.add(Array.from({ length: 13 }, (_, index) => `/${index}.toml`));
    for (let index = 0; index < 10; index += 1) {
      expect(await opened.take()).toMatchObject({ value: { message: `/${index}.toml does not exist.` } });
    }

    expect(await opened.take()).toEqual({
      ok: true,
      value: {
        status: 'refused',
        message: '3 more files were opened and are left out: 10 wait at most. Open the rest when these are taken in.',
      },
    });
    expect(await opened.take()).toEqual({ ok: true, value: null });
  });

  test('are refused above the size of a spec, and taken at it', async () => {
    const { opened } = makeDesk({ '/fits.toml': 'x'.repeat(256_000), '/big.toml': 'x'.repeat(256_001) });

    opened.add(['/fits.toml', '/big.toml']);

    expect(await opened.take()).toMatchObject({ value: { status: 'text' } });
    expect(await opened.take()).toEqual({
      ok: true,
      value: { status: 'refused', message: '/big.toml is too big: a spec has 256 kB at most.' },
    });
  });

  test('are refused where they are no UTF-8', async () => {
    const { world, opened } = makeDesk({});
    world.hostFiles.files.set('/latin.toml', new Uint8Array([0x6e, 0xe9]));

    opened.add(['/latin.toml']);

    expect(await opened.take()).toMatchObject({
      value: { status: 'refused', message: expect.stringContaining('UTF-8') },
    });
  });

  test('have names that can neither act nor hide, and none without end', async () => {
    const { opened } = makeDesk({ '/a\nb\u202Ec.toml': 'x', [`/${'d'.repeat(4_000)}`]: 'x' });

    opened.add(['/a\nb\u202Ec.toml', '/no\u001B[31mne', `/${'d'.repeat(4_000)}`]);

    expect(await opened.take()).toMatchObject({ value: { name: '/a\\nb\\u{202e}c.toml' } });
    expect(await opened.take()).toMatchObject({ value: { message: '/no\\x1b[31mne does not exist.' } });
    expect(await opened.take()).toMatchObject({ value: { name: `/${'d'.repeat(199)}…${'d'.repeat(200)}` } });
  });
});
