import { describe, expect, test } from 'vitest';
import type { Roll } from '#main/capabilities/state-files';
import { FakeStateFiles } from '#main/testing/fake-state-files';
import { createFakeWorld, type FakeWorld } from '#main/testing/fake-world';
import { plainSpec } from '#main/testing/spec-texts';
import { createServices } from '../create-services.ts';

const anyway = { reviewId: null, allowMissingTools: true, movePorts: false };
const SPEC = 'bottles/web/bottle.toml';

/** Files on which something happens right before a place is removed or added to, once. */
class BusyStateFiles extends FakeStateFiles {
  before: { readonly path: RegExp; readonly happens: () => Promise<unknown> } | null = null;

  async #meet(path: string): Promise<void> {
    const { before } = this;
    if (before === null || !before.path.test(path)) return;
    this.before = null;
    await before.happens();
  }

  override async moveAll(moves: Parameters<FakeStateFiles['moveAll']>[0]): ReturnType<FakeStateFiles['moveAll']> {
    await this.#meet(`move ${moves[0]?.from ?? ''}`);
    return await super.moveAll(moves);
  }

  override async remove(path: string): ReturnType<FakeStateFiles['remove']> {
    await this.#meet(`remove ${path}`);
    return await super.remove(path);
  }

  override async appendLine(path: string, line: string, roll: Roll): ReturnType<FakeStateFiles['appendLine']> {
    await this.#meet(`append ${path} ${line}`);
    return await super.appendLine(path, line, roll);
  }
}

function createDesk(files: Readonly<Record<string, string>> = { [SPEC]: plainSpec('Web') }): {
  world: FakeWorld & { files: BusyStateFiles };
  services: ReturnType<typeof createServices>;
  other: ReturnType<typeof createServices>;
} {
  const fake = createFakeWorld();
  const world = { ...fake, files: new BusyStateFiles(files, { now: () => fake.clock.now() }) };
  // Two processes: each has its own turns.
  return { world, services: createServices(world), other: createServices(world) };
}

/** What the stage of a bottle names, as names of held things. */
function named(world: FakeWorld, slug: string): readonly string[] {
  const text = world.files.text(`bottles/${slug}/stage/plan.json`);
  if (text === null) return [];
  const plan = JSON.parse(text) as { subnet: { octet: number }; sidecars: { hostPort: number }[] };
  return [`subnet-${plan.subnet.octet}`, ...plan.sidecars.map(({ hostPort }) => `port-${hostPort}`)];
}

function expectHeld(world: FakeWorld, slug: string): void {
  for (const name of named(world, slug)) expect([name, world.files.text(`held/${name}`)]).toEqual([name, slug]);
}

describe('a cleanup and another process', () => {
  test('that puts in place what waited ends as if the prepare came after it', async () => {
    const { world, services } = createDesk();
    const waiting = 'bottles/web/stage.0123456789ab';
    world.files.put(`${waiting}/plan.json`, '{}');
    world.files.before = {
      path: /^move .*\/stage\.0123456789ab$/,
      happens: async () => await world.files.moveAll([{ from: waiting, to: 'bottles/web/stage' }]),
    };

    expect(await services.bottles.cleanUp('web', false)).toMatchObject({ ok: true });

    expect(world.files.text('bottles/web/stage/plan.json')).toBe('{}');
  });

  test('that cannot move what is there says so', async () => {
    const { world, services } = createDesk();
    await services.stages.prepare('web', anyway);
    world.files.failOn({ on: 'moveAll', code: 'write-failed' });

    expect(await services.bottles.cleanUp('web', false)).toMatchObject({ ok: false, error: { code: 'write-failed' } });
  });

  test('that prepares the bottle while its things are freed: the stage it wrote has what it names', async () => {
    const { world, services, other } = createDesk();
    await services.stages.prepare('web', anyway);
    // The stage is gone by then, and one of the two things is freed a moment later.
    world.files.before = { path: /^remove held\/port/, happens: async () => await other.stages.prepare('web', anyway) };

    expect(await services.bottles.cleanUp('web', false)).toMatchObject({ ok: true });

    expect(named(world, 'web')).toHaveLength(2);
    expectHeld(world, 'web');
  });

  test('that frees what a prepare is about to rest on: the prepare takes it again', async () => {
    const { world, other } = createDesk();
    // Its stage lies there by then, and what it names was freed before it looked again.
    world.files.before = {
      path: /^append .*"prepare"/,
      happens: async () => {
        for (const name of named(world, 'web')) await world.files.remove(`held/${name}`);
      },
    };

    expect(await other.stages.prepare('web', anyway)).toMatchObject({ ok: true });

    expect(named(world, 'web')).toHaveLength(2);
    expectHeld(world, 'web');
  });

  test('that takes what a prepare is about to rest on: the prepare chooses anew', async () => {
    const { world, services } = createDesk();
    let taken: readonly string[] = [];
    world.files.before = {
      path: /^append .*"prepare"/,
      happens: async () => {
        taken = named(world, 'web');
        for (const name of taken) world.files.put(`held/${name}`, 'other');
        await Promise.resolve();
      },
    };

    expect(await services.stages.prepare('web', anyway)).toMatchObject({ ok: true });

    expect(named(world, 'web')).toHaveLength(2);
    expect(named(world, 'web').filter((name) => taken.includes(name))).toEqual([]);
    expectHeld(world, 'web');
  });

  test('that makes a bottle anew whose things were orphans: they are its own', async () => {
    const { world, services } = createDesk({ [SPEC]: plainSpec('Web'), 'held/port-21001': 'gone' });
    world.files.before = {
      path: /^append .*"cleanup"/,
      happens: async () => {
        world.files.put('bottles/gone/bottle.toml', plainSpec('Gone'));
        await Promise.resolve();
      },
    };

    expect(await services.bottles.cleanUp('web', false)).toMatchObject({ ok: true });

    expect(world.files.text('held/port-21001')).toBe('gone');
  });
});

test('a removal with the spec has the former stages under another name before it empties the folder', async () => {
  const { world, services } = createDesk();
  await services.stages.prepare('web', anyway);
  world.files.put(SPEC, plainSpec('Web', '\n[supervise]\nenabled = true\n'));
  await services.stages.prepare('web', anyway);
  expect(world.files.text('bottles/web/history/1/plan.json')).not.toBeNull();
  let left: readonly string[] | null = null;
  world.files.before = {
    path: /^remove bottles\/web$/,
    happens: async () => {
      left = world.files.paths().filter((path) => path.startsWith('bottles/web/history/'));
      await Promise.resolve();
    },
  };

  await services.bottles.cleanUp('web', true);

  expect(left).toEqual([]);
});

test('a bottle that was cleaned up and then edited gets no former stage back', async () => {
  const { world, services } = createDesk();
  await services.stages.prepare('web', anyway);
  world.files.put(SPEC, plainSpec('Web again'));
  await services.stages.prepare('web', anyway);
  await services.bottles.cleanUp('web', false);
  await services.edits.setKeys('web', [{ key: 'name', toml: '"Later"' }]);
  // A prepare that was killed in the middle of its first file.
  world.files.put('bottles/web/stage.0123456789ab/gvproxy.yaml', 'sub');

  await services.bottles.get('web');

  expect(named(world, 'web')).toEqual([]);
});
