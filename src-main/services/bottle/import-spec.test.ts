import { describe, expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import { fullSpec, plainSpec } from '#main/testing/spec-texts';
import { createServices } from '../create-services.ts';

function createDesk() {
  const world = createFakeWorld({ 'bottles/web-agent/bottle.toml': plainSpec('Web agent') });
  return { world, ...createServices(world) };
}

describe('a look at a spec before it is taken in', () => {
  test('tells the slug it would get, and takes nothing in', async () => {
    const { world, bottles } = createDesk();
    const before = world.files.paths();

    expect(await bottles.checkImport(plainSpec('Other agent'))).toEqual({
      ok: true,
      value: { slug: 'other-agent', isThere: false },
    });
    expect(world.files.paths()).toEqual(before);
  });

  test('tells that this very spec is there already', async () => {
    const { bottles } = createDesk();

    expect(await bottles.checkImport(plainSpec('Web agent'))).toMatchObject({
      value: { slug: 'web-agent', isThere: true },
    });
  });

  test('tells the powers that would have to be accepted', async () => {
    const { world, bottles } = createDesk();
    const before = world.files.paths();

    const answer = await bottles.checkImport(fullSpec().replace(/^name = .*$/m, 'name = "Mighty"'));

    expect(answer).toMatchObject({ ok: false, error: { code: 'powers-not-accepted' } });
    expect(answer.ok ? 0 : answer.error.detail.powers.length).toBeGreaterThan(0);
    expect(world.files.paths()).toEqual(before);
  });

  test.each([
    ['a spec with mistakes', 'version = ', 'spec-invalid'],
    ['another spec for a slug that is taken', plainSpec('Web agent', '\n# other'), 'slug-taken'],
  ])('refuses %s', async (_what, text, code) => {
    const { bottles } = createDesk();

    expect(await bottles.checkImport(text)).toMatchObject({ ok: false, error: { code } });
  });
});
