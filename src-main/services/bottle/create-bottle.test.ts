import { describe, expect, test } from 'vitest';
import type { NewBottle } from '#shared/contract/schemas/input';
import { createFakeWorld } from '#main/testing/fake-world';
import { createServices } from '../create-services.ts';

const FIELDS: NewBottle = {
  name: '日本',
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
};

function createDesk() {
  const world = createFakeWorld({});
  return { world, ...createServices(world) };
}

describe('a bottle whose name gives no slug', () => {
  test('is asked for one, at the slug', async () => {
    const { bottles } = createDesk();

    expect(await bottles.create(FIELDS)).toMatchObject({
      error: { code: 'spec-invalid', detail: { problems: [{ key: 'slug', code: 'name-empty' }] } },
    });
    expect(await bottles.create({ ...FIELDS, name: ' ' })).toMatchObject({
      error: { detail: { problems: [{ key: 'name' }] } },
    });
  });

  test('is made under the slug that is given, and keeps it in its spec', async () => {
    const { world, bottles } = createDesk();

    expect(await bottles.create({ ...FIELDS, slug: 'nihon' })).toMatchObject({ ok: true, value: { slug: 'nihon' } });
    expect(world.files.text('bottles/nihon/bottle.toml')).toContain('name = "日本"\nslug = "nihon"\n');
    expect(await bottles.get('nihon')).toMatchObject({
      ok: true,
      value: { row: { name: '日本' }, view: { problems: [] } },
    });
  });

  test.each(['Nihon', '-', '../x', ''])('is refused under %j', async (slug) => {
    const { bottles } = createDesk();

    expect(await bottles.create({ ...FIELDS, slug })).toMatchObject({
      error: { detail: { problems: [{ key: 'slug', code: 'slug-malformed' }] } },
    });
  });

  test('is told at the slug that it is taken', async () => {
    const { bottles } = createDesk();
    await bottles.create({ ...FIELDS, slug: 'nihon' });

    const drafted = await bottles.draftSpec({ ...FIELDS, name: 'Other', slug: 'nihon' });

    expect(drafted).toMatchObject({ ok: true, value: { view: { problems: [{ key: 'slug', code: 'slug-taken' }] } } });
  });
});
