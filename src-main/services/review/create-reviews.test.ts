import { describe, expect, test } from 'vitest';
import { createFakeWorld, type FakeWorld } from '#main/testing/fake-world';
import { plainSpec } from '#main/testing/spec-texts';
import type { ReviewStanding } from '#shared/contract/schemas/review';
import { createServices } from '../create-services.ts';
import type { Services } from '../services.ts';

const SPEC = 'bottles/web/bottle.toml';
const TICKS = 'bottles/web/reviewed.json';
const YAML = 'bottles/web/stage/gvproxy.yaml';

interface Desk {
  readonly world: FakeWorld;
  readonly services: Services;
}

function createDesk(files: Record<string, string> = { [SPEC]: plainSpec() }): Desk {
  const world = createFakeWorld(files);
  return { world, services: createServices(world) };
}

async function createPrepared(spec = plainSpec()): Promise<Desk> {
  const desk = createDesk({ [SPEC]: spec });
  await valueOf(desk.services.stages.prepare('web', { reviewId: null, allowMissingTools: true, movePorts: false }));
  return desk;
}

async function valueOf<Value>(answer: Promise<{ ok: true; value: Value } | { ok: false; error: { code: string } }>) {
  const result = await answer;
  return result.ok ? result.value : expect.fail(result.error.code);
}

async function standingOf({ services }: Desk): Promise<ReviewStanding> {
  const { standings } = await valueOf(services.reviews.getStandings(['web']));
  return standings[0] ?? expect.fail('no standing');
}

async function tickAll(desk: Desk): Promise<ReviewStanding> {
  const { files } = await standingOf(desk);
  return await valueOf(desk.services.reviews.setReviewed('web', files, true));
}

function ticksOf({ files }: ReviewStanding): readonly [string, boolean][] {
  return files.map(({ file, isReviewed }) => [file, isReviewed]);
}

describe('a standing', () => {
  test('lists the drafts of a bottle that was never prepared, and holds nothing', async () => {
    const desk = createDesk();

    const standing = await standingOf(desk);

    expect(ticksOf(standing)).toEqual([
      ['gvproxy.yaml', false],
      ['smolfile.toml', false],
    ]);
    expect(standing).toMatchObject({ writes: ['gvproxy.yaml', 'smolfile.toml'], powersAccepted: true });
    expect(desk.world.files.paths().filter((path) => path.startsWith('held/'))).toEqual([]);
  });

  test('has no file of a bottle that is as it was written', async () => {
    expect((await standingOf(await createPrepared())).files).toEqual([]);
  });

  test('names what drifted', async () => {
    const desk = await createPrepared();
    desk.world.files.put(YAML, 'debug: true\n');

    expect((await standingOf(desk)).files).toMatchObject([{ file: 'gvproxy.yaml', status: 'drifted' }]);
  });

  test('of a broken spec has no plan and says why; a bottle that is gone is left out', async () => {
    const { services } = createDesk({ [SPEC]: 'version = 1\n' });

    const { standings } = await valueOf(services.reviews.getStandings(['web', 'gone']));

    expect(standings).toMatchObject([{ slug: 'web', reviewId: null, failure: { code: 'spec-invalid' }, files: [] }]);
  });
});

describe('a tick', () => {
  test('is kept across restarts', async () => {
    const desk = createDesk();
    await tickAll(desk);

    const again = { world: desk.world, services: createServices(desk.world) };

    expect(ticksOf(await standingOf(again))).toEqual([
      ['gvproxy.yaml', true],
      ['smolfile.toml', true],
    ]);
  });

  test('falls when the bytes on disk change', async () => {
    const desk = await createPrepared();
    desk.world.files.put(YAML, 'debug: true\n');
    expect(ticksOf(await tickAll(desk))).toEqual([['gvproxy.yaml', true]]);

    desk.world.files.put(YAML, 'debug: false\n');

    expect(ticksOf(await standingOf(desk))).toEqual([['gvproxy.yaml', false]]);
  });

  test('falls when the draft changes, of that file alone', async () => {
    const desk = createDesk();
    await tickAll(desk);

    desk.world.files.put(SPEC, plainSpec('Web agent', '\n[env]\nLANG = "C.UTF-8"\n'));

    expect(ticksOf(await standingOf(desk))).toEqual([
      ['gvproxy.yaml', true],
      ['smolfile.toml', false],
    ]);
  });

  test('can be taken back, of one file', async () => {
    const desk = createDesk();
    const { files } = await tickAll(desk);

    const standing = await valueOf(desk.services.reviews.setReviewed('web', files.slice(0, 1), false));

    expect(ticksOf(standing)).toEqual([
      ['gvproxy.yaml', false],
      ['smolfile.toml', true],
    ]);
  });

  test('counts for nothing when its file is damaged, and a newer file is left alone', async () => {
    const desk = createDesk();
    desk.world.files.put(TICKS, '{"version":1,"ticks":');
    expect(ticksOf(await standingOf(desk))).toEqual([
      ['gvproxy.yaml', false],
      ['smolfile.toml', false],
    ]);

    desk.world.files.put(TICKS, '{"version":2}');
    const set = await desk.services.reviews.setReviewed('web', [], true);

    expect(set).toMatchObject({ ok: false, error: { code: 'newer-version' } });
    expect(desk.world.files.text(TICKS)).toBe('{"version":2}');
  });

  test('that cannot be written is a failure, and the former ticks stay', async () => {
    const desk = createDesk();
    const { files } = await standingOf(desk);
    desk.world.files.failOn({ on: 'writeFile', path: TICKS, code: 'disk-full' });

    const set = await desk.services.reviews.setReviewed('web', files, true);

    expect(set).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(ticksOf(await standingOf(desk))).toEqual([
      ['gvproxy.yaml', false],
      ['smolfile.toml', false],
    ]);
  });
});

test('drift leads from the file as it was written to the file as it lies there', async () => {
  const desk = await createPrepared();
  desk.world.files.put(YAML, `${desk.world.files.text(YAML) ?? ''}debug: true\n`);

  const { hunks } = await valueOf(desk.services.reviews.getDrift('web', 'gvproxy.yaml'));

  expect(hunks.flatMap(({ lines }) => lines).filter((line) => !line.startsWith(' '))).toEqual(['+debug: true']);
});

test('drift of a file in no record is said as such', async () => {
  const desk = await createPrepared();

  expect(await desk.services.reviews.getDrift('web', '../../accepted.json')).toMatchObject({
    ok: false,
    error: { code: 'record-lost' },
  });
});

describe('an exported review', () => {
  test.each(['markdown', 'html'] as const)('as %s names env entries and gives no value of them out', async (format) => {
    const secret = 'hunter2-and-more';
    const desk = await createPrepared(plainSpec('Web agent', `\n[env]\nLANG = "${secret}"\n`));
    desk.world.files.put('bottles/web/stage/smolfile.toml', `[env]\nLANG = "${secret}-other"\nEXTRA = 1\n`);

    const { text } = await valueOf(desk.services.reviews.exportReview(['web', 'gone'], format));

    expect(text).toContain('LANG');
    expect(text).not.toContain(secret);
  });

  test('reads no bottle more once nobody waits for it', async () => {
    const desk = await createPrepared();
    const stop = new AbortController();
    stop.abort();

    const { text } = await valueOf(desk.services.reviews.exportReview(['web'], 'markdown', stop.signal));

    expect(text).not.toContain('gvproxy.yaml');
  });

  test('shows no line of a text in which values cannot be told from the rest', async () => {
    const desk = await createPrepared();
    desk.world.files.put('bottles/web/stage/smolfile.toml', 'TOKEN=hunter2 no toml\n');

    const { text, fileName } = await valueOf(desk.services.reviews.exportReview(['web'], 'markdown'));

    expect(text).not.toContain('hunter2');
    expect(text).toContain('cannot be told from the rest');
    expect(fileName).toMatch(/^corkboard-review-\d{4}-\d\d-\d\d\.md$/);
  });
});

describe('the undo of a restore', () => {
  async function createRestored(): Promise<Desk & { readonly former: number; readonly drift: string }> {
    const desk = await createPrepared();
    const drift = 'debug: true\n';
    desk.world.files.put(YAML, drift);
    const { former } = await valueOf(desk.services.stages.restoreRecord('web'));
    return { ...desk, drift, former: former ?? expect.fail('no undo') };
  }

  test('puts what lay there back as it was, and the record goes into history', async () => {
    const { world, services, former, drift } = await createRestored();
    const record = world.files.text(YAML);

    await valueOf(services.stages.undoRestore('web', former));

    expect(world.files.text(YAML)).toBe(drift);
    expect(world.files.text('bottles/web/history/2/gvproxy.yaml')).toBe(record);
  });

  test('is refused when the files changed after the restore', async () => {
    const { world, services, former } = await createRestored();
    world.files.put(YAML, 'other: 1\n');

    const undone = await services.stages.undoRestore('web', former);

    expect(undone).toMatchObject({ ok: false, error: { code: 'plan-changed' } });
    expect(world.files.text(YAML)).toBe('other: 1\n');
  });

  test('is refused when what lay there is in history no more', async () => {
    const { services } = await createRestored();

    expect(await services.stages.undoRestore('web', 9)).toMatchObject({
      ok: false,
      error: { code: 'history-not-found' },
    });
  });
});
