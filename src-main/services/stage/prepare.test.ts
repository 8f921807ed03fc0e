import { describe, expect, test } from 'vitest';
import { createFakeWorld, type FakeWorld } from '#main/testing/fake-world';
import { fullSpec, plainSpec } from '#main/testing/spec-texts';
import { sha256Hex } from '#shared/base/sha256';
import { createServices } from '../create-services.ts';
import type { PrepareOptions, Services } from '../services.ts';

const SPEC = 'bottles/web/bottle.toml';
const anyway: PrepareOptions = { reviewId: null, allowMissingTools: true, movePorts: false };

function createDesk(files: Record<string, string> = { [SPEC]: plainSpec() }): { world: FakeWorld; services: Services } {
  const world = createFakeWorld(files);
  return { world, services: createServices(world) };
}

async function planOf({ services }: { services: Services }, slug = 'web') {
  const planned = await services.stages.plan(slug);
  return planned.ok ? planned.value.report : expect.fail(planned.error.message);
}

async function prepareOf({ services }: { services: Services }, options: Partial<PrepareOptions> = {}, slug = 'web') {
  const prepared = await services.stages.prepare(slug, { ...anyway, ...options });
  return prepared.ok ? prepared.value.report : expect.fail(`${prepared.error.code}: ${prepared.error.message}`);
}

/** Everything but what only helps the next look (the tools' cache). */
function pathsOf(world: FakeWorld): readonly string[] {
  return world.files.paths().filter((path) => !path.startsWith('cache/'));
}

describe('plan', () => {
  test('proposes without holding or writing anything', async () => {
    const desk = createDesk();

    const report = await planOf(desk);

    expect(report).toMatchObject({ slug: 'web', backend: 'smolmachines', stage: '/state/bottles/web/stage' });
    expect(report.files.map(({ name, status, mode }) => [name, status, mode])).toEqual([
      ['gvproxy.yaml', 'new', '0600'],
      ['smolfile.toml', 'new', '0600'],
    ]);
    expect(pathsOf(desk.world)).toEqual([SPEC]);
  });

  test('says the same twice', async () => {
    const desk = createDesk();

    expect(await planOf(desk)).toEqual(await planOf(desk));
  });

  test.each([
    ['nothing', {}, 'bottle-not-found'],
    ['a broken spec', { [SPEC]: 'version = 1\n' }, 'spec-invalid'],
    ['a folder without a spec', { 'bottles/web/log.jsonl': '' }, 'spec-invalid'],
    ['another backend', { [SPEC]: plainSpec().replace('smolmachines', 'sealed') }, 'backend-not-ready'],
    ['a newer stage', { [SPEC]: plainSpec(), 'bottles/web/stage/plan.json': '{"version": 99}' }, 'newer-version'],
  ])('of %s is refused', async (_what, files, code) => {
    const planned = await createDesk(files).services.stages.plan('web');

    expect(planned).toMatchObject({ ok: false, error: { code } });
  });
});

describe('prepare', () => {
  test('writes the reviewed plan, the spec and the record, and holds what they name', async () => {
    const desk = createDesk();
    const planned = await planOf(desk);

    const report = await prepareOf(desk, { reviewId: planned.reviewId });

    const { world } = desk;
    const [port] = report.sidecars;
    expect(report).toEqual(planned);
    expect(pathsOf(world)).toEqual([
      SPEC,
      'bottles/web/log.jsonl',
      'bottles/web/stage/bottle.toml',
      'bottles/web/stage/gvproxy.yaml',
      'bottles/web/stage/plan.json',
      'bottles/web/stage/smolfile.toml',
      `held/port-${port?.hostPort}`,
      `held/subnet-${report.subnet?.split('.')[2]}`,
    ]);
    expect(world.files.text('bottles/web/stage/bottle.toml')).toBe(plainSpec());
    for (const { name, sha256 } of report.files) {
      expect(sha256Hex(world.files.text(`bottles/web/stage/${name}`) ?? '')).toBe(sha256);
    }
  });

  test('says that all files are the same afterwards, and writes no second stage for them', async () => {
    const desk = createDesk();
    const first = await prepareOf(desk);

    const second = await prepareOf(desk);

    expect(second.files.map(({ status }) => status)).toEqual(['same', 'same']);
    expect({ ...second, files: [] }).toEqual({ ...first, files: [] });
    expect(pathsOf(desk.world).filter((path) => path.includes('/history/'))).toEqual([]);
  });

  test('answers plan-changed with the new plan and writes nothing when the spec moved on since the review', async () => {
    const desk = createDesk();
    const { reviewId } = await planOf(desk);
    desk.world.files.put(SPEC, `${plainSpec()}\n[supervise]\nenabled = true\n`);

    const prepared = await desk.services.stages.prepare('web', { ...anyway, reviewId });

    expect(prepared).toMatchObject({
      ok: false,
      error: { code: 'plan-changed', detail: { plan: { sidecars: [{ name: 'pipelock' }, { name: 'supervise' }] } } },
    });
    expect(pathsOf(desk.world)).toEqual([SPEC]);
    const again = prepared.ok ? undefined : prepared.error.detail.plan?.reviewId;
    expect((await prepareOf(desk, { reviewId: again ?? '' })).reviewId).toBe(again);
  });

  test('answers plan-changed when another bottle took the port meanwhile', async () => {
    const desk = createDesk();
    const planned = await planOf(desk);
    desk.world.files.put(`held/port-${planned.sidecars[0]?.hostPort}`, 'other');

    const prepared = await desk.services.stages.prepare('web', { ...anyway, reviewId: planned.reviewId });

    expect(prepared).toMatchObject({ ok: false, error: { code: 'plan-changed' } });
    expect(pathsOf(desk.world).filter((path) => path.startsWith('bottles/web/stage'))).toEqual([]);
  });

  test('refuses powers that nobody accepted, naming them, and writes once they are accepted', async () => {
    const desk = createDesk({ [SPEC]: fullSpec() });

    const refused = await desk.services.stages.prepare('web', anyway);
    const hash = refused.ok ? '' : (refused.error.detail.powersHash ?? '');
    const view = await desk.services.bottles.acceptPowers('web', hash);
    const report = await prepareOf(desk);

    expect(refused).toMatchObject({ ok: false, error: { code: 'powers-not-accepted' } });
    expect(refused.ok ? [] : refused.error.detail.powers).not.toEqual([]);
    expect(view).toMatchObject({ ok: true, value: { powersAccepted: true } });
    expect(report.sidecars.map(({ name }) => name)).toEqual(['pipelock', 'git-gate', 'supervise']);
  });

  test('asks again when the powers are others', async () => {
    const desk = createDesk({ [SPEC]: fullSpec() });
    const refused = await desk.services.stages.prepare('web', anyway);
    await desk.services.bottles.acceptPowers('web', refused.ok ? '' : (refused.error.detail.powersHash ?? ''));
    desk.world.files.put(SPEC, fullSpec().replace('acme/app.git', 'evil/app.git'));

    expect(await desk.services.stages.prepare('web', anyway)).toMatchObject({ error: { code: 'powers-not-accepted' } });
  });

  test('names all missing programs together, each with how to get it, and writes nothing', async () => {
    const desk = createDesk();

    const prepared = await desk.services.stages.prepare('web', { ...anyway, allowMissingTools: false });

    expect(prepared).toMatchObject({ ok: false, error: { code: 'tools-blocked' } });
    const lines = prepared.ok ? [] : prepared.error.message.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('smolvm');
    expect(lines[1]).toContain('gvproxy');
    expect(pathsOf(desk.world)).toEqual([SPEC]);
  });

  test('refuses a spec with a policy test that this version cannot judge', async () => {
    const desk = createDesk({ [SPEC]: plainSpec('Web agent', '\n[[expect]]\nnever = "host-loopback"\n') });

    const prepared = await desk.services.stages.prepare('web', anyway);

    expect(prepared).toMatchObject({ ok: false, error: { code: 'expectation-not-judged' } });
    expect((await planOf(desk)).notes.map(({ code }) => code)).toContain('expectation-not-judged');
  });

  test('keeps subnet and ports on the next prepare, and the former stage in history', async () => {
    const desk = createDesk();
    const first = await prepareOf(desk);
    const before = desk.world.files.text('bottles/web/stage/gvproxy.yaml');
    desk.world.files.put(SPEC, `${plainSpec()}\n[supervise]\nenabled = true\n`);

    const second = await prepareOf(desk);

    expect(second.subnet).toBe(first.subnet);
    expect(second.sidecars[0]).toEqual(first.sidecars[0]);
    expect(second.files.map(({ status }) => status)).toEqual(['changed', 'changed']);
    expect(desk.world.files.text('bottles/web/history/1/gvproxy.yaml')).toBe(before);
  });

  test('moves drifted files into history before it replaces them, and says so', async () => {
    const desk = createDesk();
    await prepareOf(desk);
    desk.world.files.put('bottles/web/stage/gvproxy.yaml', 'subnet: "10.0.0.0/8"\n');

    const planned = await planOf(desk);
    const report = await prepareOf(desk, { reviewId: planned.reviewId });

    expect(planned.files[0]?.status).toBe('drifted');
    expect(report.notes.map(({ code }) => code)).toContain('drift-replaced');
    expect(desk.world.files.text('bottles/web/history/1/gvproxy.yaml')).toBe('subnet: "10.0.0.0/8"\n');
    expect((await planOf(desk)).files[0]?.status).toBe('same');
  });

  test('sets a damaged stage aside under a name that says so, and never prunes it', async () => {
    const desk = createDesk();
    await prepareOf(desk);
    desk.world.files.put('bottles/web/stage/plan.json', '{"vers');

    const report = await prepareOf(desk);
    for (let step = 0; step < 25; step += 1) {
      desk.world.files.put(SPEC, `${plainSpec()}# ${step}\n`);
      await prepareOf(desk);
    }

    expect(report.notes.map(({ code }) => code)).toContain('stage-damaged');
    expect(desk.world.files.text('bottles/web/history/1.damaged/plan.json')).toBe('{"vers');
  });

  test('leaves a stage of a newer version alone', async () => {
    const desk = createDesk();
    desk.world.files.put('bottles/web/stage/plan.json', '{"version": 99, "secret": "of the future"}');
    const before = pathsOf(desk.world);

    const prepared = await desk.services.stages.prepare('web', anyway);

    expect(prepared).toMatchObject({ ok: false, error: { code: 'newer-version' } });
    expect(pathsOf(desk.world)).toEqual(before);
    expect(desk.world.files.text('bottles/web/stage/plan.json')).toContain('of the future');
  });

  test('keeps twenty former stages', async () => {
    const desk = createDesk();
    for (let step = 0; step < 25; step += 1) {
      desk.world.files.put(SPEC, `${plainSpec()}# ${step}\n`);
      await prepareOf(desk);
    }

    const kept = new Set(pathsOf(desk.world).flatMap((path) => /\/history\/(\d+)\//.exec(path)?.[1] ?? []));

    expect([...kept].map(Number).sort((left, right) => left - right)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 5),
    );
    expect(pathsOf(desk.world).filter((path) => path.includes('removed.'))).toEqual([]);
  });

  test.each(['disk-full', 'read-only', 'write-failed'] as const)('loses nothing to %s', async (code) => {
    const desk = createDesk();
    await prepareOf(desk);
    const before = pathsOf(desk.world);
    desk.world.files.put(SPEC, `${plainSpec()}\n[supervise]\nenabled = true\n`);
    desk.world.files.failOn({ on: 'writeFolder', code });

    const prepared = await desk.services.stages.prepare('web', anyway);

    expect(prepared).toMatchObject({ ok: false, error: { code } });
    // The port for supervise is held already; the next prepare uses it.
    expect(pathsOf(desk.world).filter((path) => !path.startsWith('held/'))).toEqual(
      before.filter((path) => !path.startsWith('held/')),
    );
    const heldBefore = pathsOf(desk.world).filter((path) => path.startsWith('held/'));
    await prepareOf(desk);
    expect(pathsOf(desk.world).filter((path) => path.startsWith('held/'))).toEqual(heldBefore);
  });

  test('lets many prepares of one bottle land at once', async () => {
    const desk = createDesk();
    const desks = Array.from({ length: 12 }, () => ({ services: createServices(desk.world) }));

    const reports = await Promise.all(desks.map((one) => prepareOf(one)));

    expect(new Set(reports.map(({ reviewId }) => reviewId)).size).toBe(1);
    expect((await planOf(desk)).files.map(({ status }) => status)).toEqual(['same', 'same']);
    expect(pathsOf(desk.world).filter((path) => /stage\.[0-9a-f]/.test(path))).toEqual([]);
  });

  test('prepares all bottles, and one that fails does not stop the others', async () => {
    const desk = createDesk({
      'bottles/a/bottle.toml': plainSpec('A'),
      'bottles/b/bottle.toml': 'version = ',
      'bottles/c/bottle.toml': plainSpec('C'),
    });
    const done: string[] = [];

    const all = await desk.services.stages.prepareAll(anyway, (slug) => done.push(slug));

    expect(all.map(({ slug, result }) => [slug, result.ok || result.error.code])).toEqual([
      ['a', true],
      ['b', 'spec-invalid'],
      ['c', true],
    ]);
    expect(done.sort()).toEqual(['a', 'b', 'c']);
  });
});
