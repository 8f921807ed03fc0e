import { describe, expect, test } from 'vitest';
import type { NewFile, Roll, StateFiles } from '#main/capabilities/state-files';
import { FakeStateFiles } from '#main/testing/fake-state-files';
import { createFakeWorld, type FakeWorld } from '#main/testing/fake-world';
import { plainSpec } from '#main/testing/spec-texts';
import { createServices } from '../create-services.ts';

const anyway = { reviewId: null, allowMissingTools: true, movePorts: false };
const SPEC = 'bottles/web/bottle.toml';
const STAGE = ['bottle.toml', 'gvproxy.yaml', 'plan.json', 'smolfile.toml'];

class Killed extends Error {}

/** Files on which the process is killed at its n-th step; folders are written and removed, and moves made, step by step. */
class MortalStateFiles extends FakeStateFiles {
  stepsLeft = Number.POSITIVE_INFINITY;

  #step(): void {
    if (this.stepsLeft <= 0) throw new Killed();
    this.stepsLeft -= 1;
  }

  override async createFile(path: string, content: string): ReturnType<StateFiles['createFile']> {
    this.#step();
    return await super.createFile(path, content);
  }

  override async writeFile(path: string, content: string | Uint8Array): ReturnType<StateFiles['writeFile']> {
    this.#step();
    return await super.writeFile(path, content);
  }

  override async appendLine(path: string, line: string, roll: Roll): ReturnType<StateFiles['appendLine']> {
    this.#step();
    return await super.appendLine(path, line, roll);
  }

  override async writeFolder(folder: string, files: readonly NewFile[]): ReturnType<StateFiles['writeFolder']> {
    // A file that is cut off in the middle, then the whole one.
    for (const { name, content } of files) {
      this.#step();
      this.put(`${folder}/${name}`, content.slice(0, 5));
      this.#step();
      this.put(`${folder}/${name}`, content);
    }
    return await Promise.resolve({ ok: true, value: undefined });
  }

  override async moveAll(moves: Parameters<StateFiles['moveAll']>[0]): ReturnType<StateFiles['moveAll']> {
    for (const move of moves) {
      this.#step();
      const moved = await super.moveAll([move]);
      if (!moved.ok) return moved;
    }
    return { ok: true, value: undefined };
  }

  override async remove(path: string): ReturnType<StateFiles['remove']> {
    for (const place of this.paths().filter((one) => one === path || one.startsWith(`${path}/`))) {
      this.#step();
      await super.remove(place);
    }
    this.#step();
    return await super.remove(path);
  }
}

function createDesk(): {
  world: FakeWorld & { files: MortalStateFiles };
  restart: () => ReturnType<typeof createServices>;
} {
  const fake = createFakeWorld();
  const world = { ...fake, files: new MortalStateFiles({ [SPEC]: plainSpec() }, { now: () => fake.clock.now() }) };
  return { world, restart: () => createServices(world) };
}

/** Runs an act on fresh disks, killed at its first step, its second, …, until it gets through; `look` judges each wreck. */
async function killAtEveryStep(run: {
  arrange: (desk: ReturnType<typeof createDesk>) => Promise<void>;
  act: (desk: ReturnType<typeof createDesk>) => Promise<unknown>;
  look: (desk: ReturnType<typeof createDesk>) => Promise<void>;
}): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const desk = createDesk();
    await run.arrange(desk);
    desk.world.files.stepsLeft = steps;
    const isKilled = await run.act(desk).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
    desk.world.files.stepsLeft = Number.POSITIVE_INFINITY;
    await run.look(desk);
    if (!isKilled) return steps;
  }
}

function stageOf(files: FakeStateFiles): Record<string, string | null> {
  return Object.fromEntries(STAGE.map((name) => [name, files.text(`bottles/web/stage/${name}`)]));
}

describe('a process killed at any moment', () => {
  test('in a first prepare leaves no stage or the whole one, and the next prepare holds nothing twice', async () => {
    const count = await killAtEveryStep({
      arrange: async () => await Promise.resolve(),
      act: async ({ restart }) => await restart().stages.prepare('web', anyway),
      async look({ world, restart }) {
        const state = await restart().bottles.get('web');
        const texts = Object.values(stageOf(world.files));
        expect(state).toMatchObject({ ok: true });
        const isWhole = texts.every((text) => text !== null);
        expect(isWhole || texts.every((text) => text === null)).toBe(true);
        expect(state.ok ? state.value.row.state : '').toBe(isWhole ? 'prepared' : 'never-prepared');

        expect(await restart().stages.prepare('web', anyway)).toMatchObject({ ok: true });
        expect(world.files.paths().filter((path) => path.startsWith('held/'))).toHaveLength(2);
      },
    });
    expect(count).toBeGreaterThan(10);
  });

  test('in a later prepare leaves the whole old stage or the whole new one', async () => {
    const changed = `${plainSpec()}\n[supervise]\nenabled = true\n`;
    let old: Record<string, string | null> = {};
    const seen = new Set<string>();
    await killAtEveryStep({
      async arrange({ world, restart }) {
        await restart().stages.prepare('web', anyway);
        old = stageOf(world.files);
        world.files.put(SPEC, changed);
      },
      act: async ({ restart }) => await restart().stages.prepare('web', anyway),
      async look({ world, restart }) {
        const diff = await restart().stages.diff('web', null);
        const now = stageOf(world.files);
        const isOld = JSON.stringify(now) === JSON.stringify(old);
        const isNew = now['bottle.toml'] === changed;
        seen.add(isOld ? 'old' : 'new');
        expect(isOld || isNew).toBe(true);
        const statuses = diff.ok ? diff.value.files.map(({ status }) => status) : [];
        expect(statuses).toEqual(isOld ? ['changed', 'changed', 'changed'] : ['same', 'same', 'same']);
      },
    });
    expect(seen).toEqual(new Set(['old', 'new']));
  });

  test('in a cleanup never has the removed stage come back, and never frees what a stage still names', async () => {
    await killAtEveryStep({
      async arrange({ world, restart }) {
        await restart().stages.prepare('web', anyway);
        world.files.put(SPEC, `${plainSpec()}# two\n`);
        await restart().stages.prepare('web', anyway);
      },
      act: async ({ restart }) => await restart().bottles.cleanUp('web', false),
      async look({ world, restart }) {
        const hadStage = world.files.text('bottles/web/stage/plan.json') !== null;
        const row = await restart().bottles.get('web');
        const state = row.ok ? row.value.row.state : '';
        expect(state).toBe(hadStage ? 'prepared' : 'never-prepared');
        if (hadStage) expect(world.files.paths().filter((path) => path.startsWith('held/'))).toHaveLength(2);

        await restart().bottles.cleanUp('web', false);
        expect(world.files.paths().filter((path) => /^held\/|\/(stage|removed)[./]/.test(path))).toEqual([]);
        expect(world.files.text(SPEC)).toContain('# two');
      },
    });
  });

  test('in an import that replaces leaves the old text or the new one, and never loses the old', async () => {
    const replaced = plainSpec('Web agent', 'cpus = 4\n');
    await killAtEveryStep({
      arrange: async () => await Promise.resolve(),
      act: async ({ restart }) =>
        await restart().bottles.importSpec({
          content: replaced.replace('[agent]', 'slug = "web"\n[agent]'),
          path: '/tmp/x.toml',
          acceptedPowers: null,
          replace: true,
        }),
      async look({ world }) {
        await Promise.resolve();
        const texts = world.files.paths().map((path) => world.files.text(path));
        expect(texts).toContain(plainSpec());
        expect(world.files.text(SPEC)).toMatch(/^version = 1\n/);
      },
    });
  });
});
