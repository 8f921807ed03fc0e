import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bottleDetailSchema,
  bottleListSchema,
  cleanupReportSchema,
  specFileReportSchema,
} from '#shared/contract/schemas/bottle';
import { doctorReportSchema } from '#shared/contract/schemas/check';
import { diffReportSchema } from '#shared/contract/schemas/file-view';
import { planReportSchema } from '#shared/contract/schemas/plan-report';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';

let desk: CliDesk;

beforeAll(() => {
  desk = makeCliDesk();
});

afterAll(() => {
  desk.remove();
});

// One bottle's life in order: each step stands on the one before.
describe('the life of a bottle, as scripts see it', () => {
  test('list of none is an empty list, and makes nothing on disk', async () => {
    expect(await desk.json(bottleListSchema, ['list'])).toEqual({ bottles: [] });
    expect(existsSync(join(desk.stateRoot, 'bottles'))).toBe(false);
  });

  test('new makes a spec and says where it is', async () => {
    const made = await desk.json(specFileReportSchema, ['new', 'Web agent', '--allow', 'api.anthropic.com']);

    expect(made).toEqual({
      slug: 'web-agent',
      path: join(desk.stateRoot, 'bottles', 'web-agent', 'bottle.toml'),
      powers: [],
    });
    expect(readFileSync(made.path, 'utf8')).toMatch(/^version = 1\nname = "Web agent"\n/);
  });

  test('plan answers what would be written and holds nothing', async () => {
    const plan = await desk.json(planReportSchema, ['plan', 'web-agent']);

    expect(plan).toMatchObject({ slug: 'web-agent', backend: 'smolmachines' });
    expect(plan.sidecars.map(({ name, gatewayPort }) => [name, gatewayPort])).toEqual([['pipelock', 8888]]);
    expect(plan.files.map(({ name, mode, status }) => [name, mode, status])).toEqual([
      ['gvproxy.yaml', '0600', 'new'],
      ['smolfile.toml', '0600', 'new'],
    ]);
    expect(existsSync(join(desk.stateRoot, 'held'))).toBe(false);
    expect(existsSync(plan.stage)).toBe(false);
  });

  test('prepare writes the bytes that plan named, and the same plan a second time', async () => {
    const plan = await desk.json(planReportSchema, ['plan', 'web-agent']);

    const prepared = await desk.json(planReportSchema, ['prepare', 'web-agent', '--review', plan.reviewId]);

    expect(prepared.files.map(({ name, sha256 }) => [name, sha256])).toEqual(
      plan.files.map(({ name, sha256 }) => [name, sha256]),
    );
    expect(prepared.sidecars).toEqual(plan.sidecars);
    const again = await desk.json(planReportSchema, ['plan', 'web-agent']);
    expect(again.files.map(({ status }) => status)).toEqual(['same', 'same']);
    expect(again.subnet).toBe(plan.subnet);
  });

  test('list and show tell the prepared bottle with its ports, subnet and a shield that is no better than the evidence', async () => {
    const [row] = (await desk.json(bottleListSchema, ['list'])).bottles;
    const detail = await desk.json(bottleDetailSchema, ['show', 'web-agent']);

    expect(row).toMatchObject({ slug: 'web-agent', name: 'Web agent', state: 'prepared', shield: 'broken' });
    expect(row?.subnet).toMatch(/^192\.168\.\d+\.0\/24$/);
    expect(row?.sidecars[0]?.hostPort).toBeGreaterThanOrEqual(20_000);
    expect(detail.row).toEqual(row);
    expect(detail.view.shield.reasons.map(({ fact }) => fact)).toContain('gvproxy-ignores-unknown-keys');
  });

  test('edit --set changes its lines, and plan then names the file that changes', async () => {
    await desk.json(specFileReportSchema, ['edit', 'web-agent', '--set', 'supervise.enabled=true']);

    const plan = await desk.json(planReportSchema, ['plan', 'web-agent']);

    expect(plan.sidecars.map(({ name }) => name)).toEqual(['pipelock', 'supervise']);
    expect(plan.files.map(({ name, status }) => [name, status])).toEqual([
      ['gvproxy.yaml', 'changed'],
      ['smolfile.toml', 'changed'],
    ]);
    expect((await desk.json(bottleListSchema, ['list'])).bottles[0]?.state).toBe('changed');
  });

  test('diff answers the lines and exit code 1', async () => {
    const diff = await desk.json(diffReportSchema, ['diff', 'web-agent'], 1);

    const lines = diff.files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
    expect(lines.filter((line) => line.startsWith('+')).join('\n')).toContain('MCP_SUPERVISE_URL');
  });

  test('prepare --all answers every bottle', async () => {
    const ended = await desk.run(['prepare', '--all', '--json']);

    expect(ended.code).toBe(0);
    const { bottles } = JSON.parse(ended.stdout) as { bottles: unknown[] };
    expect(bottles.map((bottle) => planReportSchema.parse(bottle).slug)).toEqual(['web-agent']);
    await desk.json(diffReportSchema, ['diff', 'web-agent'], 0);
  });

  test('diff --history looks at the stage before', async () => {
    const diff = await desk.json(diffReportSchema, ['diff', 'web-agent', '--history', '1'], 1);

    expect(diff.files.map(({ name }) => name)).toContain('gvproxy.yaml');
  });

  test('launch and stop answer what this version can say, with the commands and their facts', async () => {
    const launch = await desk.failure(['launch', 'web-agent'], 1);
    const stop = await desk.failure(['stop', 'web-agent'], 1);

    expect(launch.code).toBe('launch-not-implemented');
    expect(launch.commandGroups?.map(({ heading }) => heading)).toEqual(['These fail with the released programs']);
    expect(launch.commandGroups?.[0]?.commands.map(({ argv }) => argv[0])).toEqual(
      expect.arrayContaining(['gvproxy', 'smolvm']),
    );
    expect(stop.code).toBe('launch-not-implemented');
  });

  test('export writes the spec to a new file, and not over one that is there', async () => {
    const to = join(desk.folder, 'given.toml');

    const given = await desk.json(specFileReportSchema, ['export', 'web-agent', '--to', to]);

    expect(given).toMatchObject({ slug: 'web-agent', path: to });
    expect((await desk.failure(['export', 'web-agent', '--to', to], 1)).code).toBe('write-failed');
  });

  test('cleanup wants a yes, then removes what it named and keeps the spec', async () => {
    const refused = await desk.failure(['cleanup', 'web-agent'], 3);
    const removed = await desk.json(cleanupReportSchema, ['cleanup', 'web-agent', '--yes']);

    expect(refused.code).toBe('needs-confirmation');
    expect(removed.remove.map(({ path }) => existsSync(path))).toEqual(removed.remove.map(() => false));
    expect(removed.remove.map(({ path }) => path.slice(desk.stateRoot.length + 1))).toEqual(
      expect.arrayContaining(['bottles/web-agent/stage', expect.stringMatching(/^held\/port-\d+$/)]),
    );
    expect((await desk.json(bottleListSchema, ['list'])).bottles[0]?.state).toBe('never-prepared');
  });

  test('doctor names every check and its remedy, exit code 1 on findings', async () => {
    const ended = await desk.run(['doctor', '--json']);
    const { checks } = doctorReportSchema.parse(JSON.parse(ended.stdout));

    expect(checks.map(({ id }) => id)).toEqual(expect.arrayContaining(['tool.smolvm', 'tool.gvproxy']));
    expect(checks.find(({ id }) => id === 'tool.gvproxy')).toMatchObject({ status: 'ok', version: '0.8.9' });
    expect(ended.code).toBe(checks.every(({ status }) => status === 'ok') ? 0 : 1);
    for (const { status, remedy, id } of checks)
      expect({ id, told: status === 'ok' || remedy !== null }).toEqual({ id, told: true });
  });
});

describe('what is asked wrongly', () => {
  test.each<[string, readonly string[], number, string]>([
    ['an unknown command', ['plann', 'web'], 2, 'bad-usage'],
    ['an unknown option', ['list', '--frob'], 2, 'bad-usage'],
    ['a missing word', ['plan'], 2, 'bad-usage'],
    ['a word too many', ['list', 'web'], 2, 'bad-usage'],
    ['no command', [], 2, 'bad-usage'],
    ['a bottle that is not there', ['show', 'nobody'], 1, 'bottle-not-found'],
    ['a slug that is none', ['show', '../etc'], 1, 'spec-unreadable'],
    ['a file that is not there', ['import', 'nothing.toml'], 1, 'spec-unreadable'],
    ['a history that is not there', ['diff', 'web-agent', '--history', '99'], 1, 'history-not-found'],
    ['a history that is no number', ['diff', 'web-agent', '--history', 'x'], 2, 'bad-usage'],
    ['both a slug and --all', ['prepare', 'web-agent', '--all'], 2, 'bad-usage'],
    ['a name that leaves no slug', ['new', '...'], 1, 'spec-invalid'],
    ['a name that is taken', ['new', 'Web Agent'], 1, 'slug-taken'],
    ['a port that is none', ['serve', '--port', '99999'], 2, 'bad-usage'],
  ])('%s is JSON on standard output with its exit code', async (_what, words, code, failure) => {
    expect((await desk.failure(words, code)).code).toBe(failure);
  });

  test('is said on standard error without --json, with what to do next, and nothing on standard output', async () => {
    const ended = await desk.run(['show', 'nobody']);

    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^corkboard: There is no bottle named nobody/);
  });
});
