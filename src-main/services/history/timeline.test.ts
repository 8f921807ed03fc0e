import { describe, expect, test } from 'vitest';
import { createFakeWorld, type FakeWorld } from '#main/testing/fake-world';
import { fullSpec, plainSpec } from '#main/testing/spec-texts';
import { createServices } from '../create-services.ts';
import type { Services } from '../services.ts';

const SPEC = 'bottles/web/bottle.toml';
const anyway = { reviewId: null, allowMissingTools: true, movePorts: false };

function createDesk(): { world: FakeWorld; services: Services } {
  const world = createFakeWorld({ [SPEC]: plainSpec() });
  return { world, services: createServices(world) };
}

async function prepare({ world, services }: ReturnType<typeof createDesk>, spec?: string): Promise<void> {
  if (spec !== undefined) world.files.put(SPEC, spec);
  const prepared = await services.stages.prepare('web', anyway);
  if (!prepared.ok) expect.fail(prepared.error.message);
  world.clock.advance(60_000);
}

async function timelineOf({ services }: { services: Services }) {
  const timeline = await services.stages.getTimeline('web');
  return timeline.ok ? timeline.value : expect.fail(timeline.error.message);
}

describe('the timeline of a bottle', () => {
  test('is empty for a bottle to which nothing happened', async () => {
    expect(await timelineOf(createDesk())).toEqual({ entries: [], earlierActs: 0 });
  });

  test('tells of each stage when, by whom, and what changed', async () => {
    const desk = createDesk();
    await prepare(desk);
    await desk.services.edits.save('web', null, 'not taken');
    await prepare(
      desk,
      fullSpec()
        .replace('https://github.com/acme', 'https://github.com/other')
        .replace('\n[[git]]\nname = "app"\nupstream = "https://github.com/other/app.git"\n', ''),
    );

    const { entries } = await timelineOf(desk);

    expect(entries.map(({ id, act, host, at }) => [id, act, host, at])).toEqual([
      ['present', 'prepare', 'cli', '2026-03-01T12:01:00.000Z'],
      ['stage 1', 'prepare', 'cli', '2026-03-01T12:00:00.000Z'],
    ]);
    expect(entries[0]?.stage).toEqual({ number: null, state: 'whole', trouble: null });
    expect(entries[0]?.changes.join(' ')).toMatch(
      /Sidecar supervise came, on host port \d+\. Spec: `supervise` \(\d+ lines? added\)/,
    );
    expect(entries[1]?.changes).toEqual([
      'The first stage that is kept: `bottle.toml`, `gvproxy.yaml`, `smolfile.toml`.',
    ]);
  });

  test('puts acts of one kind in a row together, and says of a prepare that wrote nothing that it did', async () => {
    const desk = createDesk();
    await prepare(desk);
    await prepare(desk);
    await prepare(desk);

    const { entries } = await timelineOf(desk);

    expect(entries.map(({ act, count, changes }) => [act, count, changes[0]])).toEqual([
      ['prepare', 2, 'The files were there already.'],
      ['prepare', 1, 'The first stage that is kept: `bottle.toml`, `gvproxy.yaml`, `smolfile.toml`.'],
    ]);
  });

  test('names the file that drifted in a stage that was put aside by a restore', async () => {
    const desk = createDesk();
    await prepare(desk);
    desk.world.files.put('bottles/web/stage/gvproxy.yaml', 'mine: 1\n');
    await desk.services.stages.restoreRecord('web');

    const { entries } = await timelineOf(desk);

    expect(entries.map(({ act, stage }) => [act, stage?.state, stage?.trouble])).toEqual([
      ['restore', 'whole', null],
      ['prepare', 'drifted', 'gvproxy.yaml is not as written.'],
    ]);
  });

  test('says what it cannot look into', async () => {
    const desk = createDesk();
    await prepare(desk);
    desk.world.files.put('bottles/web/history/3/plan.json', '{"version": 99}');
    desk.world.files.put('bottles/web/history/2.damaged/plan.json', 'no');
    desk.world.files.put('bottles/web/history/1/plan.json', '{}');

    const { entries } = await timelineOf(desk);

    expect(entries.map(({ stage, changes }) => [stage?.number, stage?.state, stage?.trouble, changes.length])).toEqual([
      [null, 'whole', null, 0],
      [3, 'closed', 'A newer version of Corkboard wrote it. It is left alone.', 0],
      [2, 'damaged', 'It is damaged. It is not JSON.', 1],
      [1, 'damaged', 'It is damaged. It has no version.', 1],
    ]);
  });

  test('dates former stages that cannot be read, each by its own act', async () => {
    const desk = createDesk();
    const began = desk.world.clock.now().getTime();
    for (const name of ['One', 'Two', 'Three']) await prepare(desk, plainSpec(name));
    for (const number of [1, 2]) desk.world.files.put(`bottles/web/history/${number}/plan.json`, 'no');

    const bottle = await desk.services.bottles.get('web');
    const history = bottle.ok ? bottle.value.history : expect.fail(bottle.error.message);

    expect(history.map(({ number, whole, preparedAt }) => [number, whole, preparedAt])).toEqual([
      [2, false, new Date(began + 60_000).toISOString()],
      [1, false, new Date(began).toISOString()],
    ]);
  });

  test('goes on over a log that was full and was put aside', async () => {
    const desk = createDesk();
    const line = JSON.stringify({ time: '2026-02-01T00:00:00.000Z', host: 'web', act: 'edit' });
    desk.world.files.put('bottles/web/log.jsonl', `${line}\n`.repeat(17_000));
    await prepare(desk, plainSpec('One'));
    await prepare(desk, plainSpec('Two'));

    const { entries } = await timelineOf(desk);

    expect(entries.map(({ act, count }) => [act, count])).toEqual([
      ['prepare', 1],
      ['prepare', 1],
      ['edit', 17_000],
    ]);
    expect(desk.world.files.text('bottles/web/log.1.jsonl')).toContain('"act":"prepare"');
    expect(desk.world.files.text('bottles/web/log.jsonl')?.split('\n')).toHaveLength(2);
  });

  test('stays short for twenty stages and a log of ten thousand lines', async () => {
    const desk = createDesk();
    for (let turn = 0; turn < 22; turn += 1) await prepare(desk, plainSpec(`Web ${turn}`));
    const log = desk.world.files.text('bottles/web/log.jsonl') ?? '';
    const acts = ['edit', 'accept'].map((act) =>
      JSON.stringify({ time: '2026-02-01T00:00:00.000Z', host: 'web', act }),
    );
    desk.world.files.put('bottles/web/log.jsonl', `${`${acts.join('\n')}\n`.repeat(5_000)}torn{\n${log}`);

    const { entries, earlierActs } = await timelineOf(desk);

    expect(entries.filter(({ stage }) => stage !== null)).toHaveLength(21);
    expect(entries).toHaveLength(200);
    // 22 prepares, of which one has lost its stage, before 10,000 acts.
    expect(earlierActs).toBe(10_022 - 200);
  });

  test('takes a host that it does not know for none', async () => {
    const desk = createDesk();
    desk.world.files.put('bottles/web/log.jsonl', '{"time":"2026-02-01T00:00:00.000Z","host":"<b>","act":"edit"}\n');

    expect((await timelineOf(desk)).entries[0]).toMatchObject({ host: null, act: 'edit', stage: null });
  });
});

describe('two stages', () => {
  test('are compared file by file, the spec first and the record last', async () => {
    const desk = createDesk();
    await prepare(desk);
    await prepare(desk, plainSpec('Other'));

    const compared = await desk.services.stages.compareStages('web', { before: 1, after: null });

    const files = compared.ok ? compared.value.files : expect.fail(compared.error.message);
    expect(files.map(({ name, status }) => [name, status])).toEqual([
      ['bottle.toml', 'changed'],
      ['gvproxy.yaml', 'same'],
      ['smolfile.toml', 'same'],
      ['plan.json', 'changed'],
    ]);
    expect(files[0]?.hunks[0]?.lines).toContain('+name = "Other"');
  });

  test('of which one is gone are refused by its name', async () => {
    const desk = createDesk();
    await prepare(desk);

    const compared = await desk.services.stages.compareStages('web', { before: 7, after: null });

    expect(compared).toMatchObject({
      error: { code: 'history-not-found', message: 'Stage 7 of web is not there any more.' },
    });
  });

  test('of which one is of a newer version are refused', async () => {
    const desk = createDesk();
    desk.world.files.put('bottles/web/history/1/plan.json', '{"version": 99}');

    expect(await desk.services.stages.compareStages('web', { before: 1, after: null })).toMatchObject({
      error: { code: 'newer-version' },
    });
  });
});
