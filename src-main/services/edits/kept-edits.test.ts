import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFakeWorld, type FakeWorld } from '#main/testing/fake-world';
import { plainSpec } from '#main/testing/spec-texts';
import { createServices } from '../create-services.ts';
import type { Services, UnsavedText } from '../services.ts';

/** Any text, also one that is no well-formed Unicode. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

const SPEC = 'bottles/web/bottle.toml';
const ONE = '1111111111111111';
const TWO = '2222222222222222';

function createDesk(): { world: FakeWorld; services: Services } {
  const world = createFakeWorld({ [SPEC]: plainSpec() });
  return { world, services: createServices(world) };
}

type Desk = ReturnType<typeof createDesk>;

async function keep({ services, world }: Desk, unsaved: Partial<UnsavedText> = {}): Promise<string> {
  const kept = await services.edits.keep('web', {
    pageId: ONE,
    baseSha256: null,
    text: 'mine',
    replaces: null,
    ...unsaved,
  });
  world.clock.advance(1_000);
  return kept.ok ? kept.value.keptAt : expect.fail(kept.error.message);
}

async function listOf({ services }: Desk): Promise<readonly (readonly [string, string])[]> {
  const kept = await services.edits.listKept('web');
  return kept.ok ? kept.value.map(({ pageId, text }) => [pageId, text]) : expect.fail(kept.error.message);
}

describe('unsaved text', () => {
  test('of a page is kept in place of the one before it, and another host finds it', async () => {
    const desk = createDesk();
    await keep(desk, { text: 'm' });
    await keep(desk, { text: 'mi', baseSha256: 'aa' });

    const kept = await createServices(desk.world).edits.listKept('web');

    expect(kept).toEqual({
      ok: true,
      value: [{ pageId: ONE, baseSha256: 'aa', text: 'mi', keptAt: '2026-03-01T12:00:01.000Z' }],
    });
  });

  test('of two pages never meets; the newest comes first', async () => {
    const desk = createDesk();
    await keep(desk, { text: 'first' });
    await keep(desk, { pageId: TWO, text: 'second' });
    expect(await listOf(desk)).toEqual([
      [TWO, 'second'],
      [ONE, 'first'],
    ]);

    await keep(desk, { text: 'first, later' });

    expect(await listOf(desk)).toEqual([
      [ONE, 'first, later'],
      [TWO, 'second'],
    ]);
  });

  test('comes back character for character', async () => {
    const desk = createDesk();
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await keep(desk, { text });

        expect(await listOf(desk)).toEqual([[ONE, text]]);
      }),
      { numRuns: 30 },
    );
  });

  test('that another page goes on with lies there once', async () => {
    const desk = createDesk();
    await keep(desk);

    await keep(desk, { pageId: TWO, replaces: { pageId: ONE, keptAt: null } });

    expect(await listOf(desk)).toEqual([[TWO, 'mine']]);
  });

  test('that is an older state of the same page goes, by when it was kept', async () => {
    const desk = createDesk();
    const keptAt = await keep(desk, { text: 'older' });

    await keep(desk, { pageId: TWO, text: 'newer', replaces: { pageId: ONE, keptAt } });

    expect(await listOf(desk)).toEqual([[TWO, 'newer']]);
  });

  test('that its page changed meanwhile stays when another page goes on with the former state', async () => {
    const desk = createDesk();
    const keptAt = await keep(desk, { text: 'seen' });
    await keep(desk, { text: 'seen, and more' });

    await keep(desk, { pageId: TWO, text: 'seen', replaces: { pageId: ONE, keptAt } });

    expect(await listOf(desk)).toEqual([
      [TWO, 'seen'],
      [ONE, 'seen, and more'],
    ]);
  });

  test('is forgotten when it is dropped, and the other page keeps its own', async () => {
    const desk = createDesk();
    await keep(desk);
    await keep(desk, { pageId: TWO, text: 'other' });

    expect(await desk.services.edits.drop('web', ONE)).toEqual({ ok: true, value: { dropped: true } });
    expect(await desk.services.edits.drop('web', ONE)).toEqual({ ok: true, value: { dropped: false } });
    expect(await listOf(desk)).toEqual([[TWO, 'other']]);
  });

  test('is forgotten when it was saved, in whichever page', async () => {
    const desk = createDesk();
    const text = plainSpec('Saved');
    const base = await desk.services.bottles.get('web');
    await keep(desk, { text });
    await keep(desk, { pageId: TWO, text: 'other' });

    await desk.services.edits.save('web', base.ok ? base.value.specSha256 : null, text);

    expect(await listOf(desk)).toEqual([[TWO, 'other']]);
    expect(desk.world.files.paths().filter((path) => path.includes('unsaved-'))).toHaveLength(1);
  });

  test('that is the spec on disk is none', async () => {
    const desk = createDesk();
    await keep(desk, { text: plainSpec() });

    expect(await listOf(desk)).toEqual([]);
  });

  test('that cannot be kept says why, and nothing of it is in the log', async () => {
    const desk = createDesk();
    desk.world.files.failOn({ on: 'writeFile', code: 'disk-full' });

    const kept = await desk.services.edits.keep('web', {
      pageId: ONE,
      baseSha256: null,
      text: 'do-not-tell',
      replaces: null,
    });

    expect(kept).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(JSON.stringify(desk.world.log.lines)).not.toContain('do-not-tell');
  });

  test.each([
    ['one byte too long', 'ä'.repeat(500_001), 'file-too-large'],
    ['for a bottle that is gone', 'x', 'bottle-not-found'],
  ])('%s is refused', async (_what, text, code) => {
    const slug = code === 'bottle-not-found' ? 'gone' : 'web';

    const kept = await createDesk().services.edits.keep(slug, { pageId: ONE, baseSha256: null, text, replaces: null });

    expect(kept).toMatchObject({ ok: false, error: { code } });
  });

  test('of a newer version, or damaged, is left alone', async () => {
    const desk = createDesk();
    desk.world.files.put(`bottles/web/edits/unsaved-${TWO}.json`, '{"version": 2}');
    desk.world.files.put('bottles/web/edits/unsaved-3333333333333333.json', 'torn');

    await keep(desk);

    expect(await listOf(desk)).toEqual([[ONE, 'mine']]);
    expect(desk.world.files.text(`bottles/web/edits/unsaved-${TWO}.json`)).toBe('{"version": 2}');
  });

  test('is pruned only when it is older than a month and ten newer ones are there', async () => {
    const desk = createDesk();
    const pageOf = (index: number): string => index.toString(16).padStart(16, '0');
    for (let index = 0; index < 15; index += 1) await keep(desk, { pageId: pageOf(index), text: `text ${index}` });
    expect(desk.world.files.paths().filter((path) => path.includes('unsaved-'))).toHaveLength(15);

    desk.world.clock.advance(31 * 24 * 60 * 60 * 1_000);
    await keep(desk, { pageId: TWO, text: 'new' });

    const texts = await listOf(desk);
    expect(texts.map(([, text]) => text)).toEqual(['new', ...[14, 13, 12, 11, 10, 9, 8, 7, 6].map((n) => `text ${n}`)]);
    expect(desk.world.files.paths().filter((path) => path.includes('unsaved-'))).toHaveLength(10);
  });
});

describe('a cleanup', () => {
  test('with the spec says that what was typed goes, and removes it', async () => {
    const desk = createDesk();
    await keep(desk);

    const planned = await desk.services.bottles.planCleanup('web', true);
    await desk.services.bottles.cleanUp('web', true);

    expect(planned.ok && planned.value.remove.map(({ path, why }) => [path, why])).toContainEqual([
      '/state/bottles/web/edits',
      '1 text that was typed and not saved, or put aside',
    ]);
    expect(desk.world.files.paths().filter((path) => path.startsWith('bottles/'))).toEqual([]);
  });

  test('without the spec leaves what was typed, as it leaves the spec', async () => {
    const desk = createDesk();
    await keep(desk);

    const planned = await desk.services.bottles.planCleanup('web', false);

    expect(planned.ok && planned.value.remove).toEqual([]);
  });
});
