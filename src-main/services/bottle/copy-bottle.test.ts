import { describe, expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import { fullSpec, plainSpec } from '#main/testing/spec-texts';
import { createServices } from '../create-services.ts';

const SPEC = 'bottles/web/bottle.toml';

function createDesk(text: string) {
  const world = createFakeWorld({ [SPEC]: text });
  return { world, ...createServices(world) };
}

function textOf({ world }: ReturnType<typeof createDesk>, slug: string): string | null {
  return world.files.text(`bottles/${slug}/bottle.toml`);
}

describe('a copy of a bottle', () => {
  test('has every byte of the spec but the name', async () => {
    const text = `# mine\n${plainSpec('Web agent', '\n# end')}`;
    const desk = createDesk(text);

    expect(await desk.bottles.duplicate('web', 'Other agent')).toMatchObject({
      ok: true,
      value: { slug: 'other-agent' },
    });
    expect(textOf(desk, 'other-agent')).toBe(text.replace('"Web agent"', '"Other agent"'));
    expect(textOf(desk, 'web')).toBe(text);
  });

  test('gets its own slug where the spec writes one', async () => {
    const text = plainSpec().replace('backend', 'slug = "web"\nbackend');
    const desk = createDesk(text);

    await desk.bottles.duplicate('web', 'Two');

    expect(textOf(desk, 'two')).toBe(text.replace('"Web agent"', '"Two"').replace('"web"', '"two"'));
  });

  test('is allowed what its source was allowed, and no more', async () => {
    const desk = createDesk(fullSpec());
    const asked = await desk.bottles.duplicate('web', 'Before');
    const before = asked.ok ? await desk.bottles.get('before') : asked;
    const view = await desk.bottles.get('web');
    if (view.ok) await desk.bottles.acceptPowers('web', view.value.view.powersHash);
    await desk.bottles.duplicate('web', 'After');

    expect(before).toMatchObject({ value: { view: { powersAccepted: false } } });
    expect(await desk.bottles.get('after')).toMatchObject({ value: { view: { powersAccepted: true } } });
  });

  test.each([
    ['a name that is taken', plainSpec(), 'Web', 'slug-taken'],
    ['a name that leaves no slug', plainSpec(), '!!!', 'spec-invalid'],
    ['a spec that cannot be read', 'version = ', 'Two', 'spec-invalid'],
  ])('of %s is refused', async (_what, text, name, code) => {
    const desk = createDesk(text);

    expect(await desk.bottles.duplicate('web', name)).toMatchObject({ ok: false, error: { code } });
    expect(desk.world.files.paths().filter((path) => path.endsWith('bottle.toml'))).toEqual([SPEC]);
  });
});

describe('a spec that was removed', () => {
  test('is put back byte for byte, and its powers are asked for again', async () => {
    const desk = createDesk(fullSpec());
    await desk.bottles.cleanUp('web', true);

    expect(await desk.bottles.putBackSpec('web', fullSpec())).toMatchObject({ ok: true });
    expect(textOf(desk, 'web')).toBe(fullSpec());
    expect(await desk.bottles.get('web')).toMatchObject({ value: { view: { powersAccepted: false } } });
  });

  test('is not put in the place of another', async () => {
    const desk = createDesk(plainSpec());

    expect(await desk.bottles.putBackSpec('web', plainSpec('Other'))).toMatchObject({ error: { code: 'slug-taken' } });
    expect(textOf(desk, 'web')).toBe(plainSpec());
  });
});
