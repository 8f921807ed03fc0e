import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bottleDetailSchema, bottleListSchema } from '#shared/contract/schemas/bottle';
import { planReportSchema } from '#shared/contract/schemas/plan-report';
import { readAll, takeFixture } from '../desk/take-fixture.ts';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';

let desk: CliDesk;

beforeEach(() => {
  desk = makeCliDesk();
});

afterEach(() => {
  desk.remove();
});

function take(fixture: string): void {
  takeFixture(fixture, desk.stateRoot);
}

function place(name: string): string {
  return join(desk.stateRoot, name);
}

function change(name: string, from: string | RegExp, to: string): void {
  const text = readFileSync(place(name), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(place(name), text.replace(from, to));
}

describe('a state folder as version 1 wrote it', () => {
  test('is read whole: bottles, what was prepared and when, former stages, drift, unsaved texts', async () => {
    take('state-1');
    const before = readAll(desk.stateRoot);

    const { bottles } = await desk.json(bottleListSchema, ['list']);
    const { history, row } = await desk.json(bottleDetailSchema, ['show', 'web-agent']);

    expect(bottles.map(({ slug, state, subnet }) => [slug, state, subnet])).toEqual([
      ['docs', 'never-prepared', null],
      ['web-agent', 'drifted', '192.168.163.0/24'],
    ]);
    expect(row).toMatchObject({ preparedAt: '2026-11-24T23:11:55.445Z', driftedFiles: 1 });
    expect(row.sidecars.map(({ name, hostPort }) => [name, hostPort])).toEqual([
      ['pipelock', 22_937],
      ['supervise', 22_938],
    ]);
    expect(history).toMatchObject([{ number: 1, preparedAt: '2026-11-24T23:11:53.464Z', whole: true }]);
    expect(readAll(desk.stateRoot)).toEqual(before);
  });

  test('goes on from where it was: the powers are accepted, the allocation is kept, nothing is lost', async () => {
    take('state-1');

    const plan = await desk.json(planReportSchema, ['prepare', 'web-agent']);

    expect(plan).toMatchObject({ subnet: '192.168.163.0/24', notes: expect.anything() });
    expect(plan.sidecars.map(({ hostPort }) => hostPort)).toEqual([22_937, 22_938]);
    const after = readAll(desk.stateRoot);
    expect(after['./bottles/web-agent/history/2/gvproxy.yaml']).toContain('# drifted by hand');
    expect(after['./bottles/web-agent/edits/unsaved-00112233445566ff.json']).toContain('typed and not saved');
    expect(after['./settings.toml']).toContain('theme = "dark" # easier at night');
  });
});

describe('a state folder that a newer version used', () => {
  test('has its stage told and left alone by every command', async () => {
    take('state-1');
    change('bottles/web-agent/stage/plan.json', '"version": 1', '"version": 2');
    const before = readAll(desk.stateRoot);

    const { bottles } = await desk.json(bottleListSchema, ['list']);
    for (const words of [
      ['plan'],
      ['prepare'],
      ['prepare', '--move-ports'],
      ['diff'],
      ['cleanup', '--yes'],
      ['cleanup', '--yes', '--with-spec'],
    ]) {
      const [verb = '', ...options] = words;
      const failure = await desk.failure([verb, 'web-agent', ...options], 3);
      expect(failure.code, verb).toBe('newer-version');
      expect(failure.message, verb).toContain('newer version of Corkboard');
    }

    expect(bottles.map(({ slug }) => slug)).toEqual(['docs', 'web-agent']);
    expect(readAll(desk.stateRoot)).toEqual(before);
  });

  test('has its settings and its accepted powers left alone', async () => {
    take('state-1');
    change('settings.toml', 'version = 1', 'version = 2\nnew-key = ["kept"]');
    change('bottles/web-agent/accepted.json', '"version": 1', '"version": 2, "scopes": ["all"]');
    const before = readAll(desk.stateRoot);

    const settings = await desk.failure(['tool', 'gvproxy', join(desk.folder, 'tools', 'gvproxy')], 3);
    const powers = await desk.failure(['import', place('bottles/web-agent/bottle.toml'), '--yes'], 3);
    const prepare = await desk.failure(['prepare', 'web-agent'], 3);

    expect(settings).toMatchObject({ code: 'newer-version' });
    expect(powers).toMatchObject({ code: 'newer-version' });
    expect(prepare.code).toBe('powers-not-accepted');
    expect(readAll(desk.stateRoot)).toEqual(before);
  });

  test('has lines in its log that nobody here knows: they stay, and the others count', async () => {
    take('state-1');
    const log = 'bottles/web-agent/log.jsonl';
    const newer = '{"version":2,"at":1795562000,"act":"launch","by":{"host":"cli"}}\n';
    writeFileSync(place(log), `${readFileSync(place(log), 'utf8')}${newer}`);
    const before = readFileSync(place(log), 'utf8');

    const { row } = await desk.json(bottleDetailSchema, ['show', 'web-agent']);
    await desk.json(planReportSchema, ['prepare', 'web-agent']);

    expect(row.preparedAt).toBe('2026-11-24T23:11:55.445Z');
    expect(readFileSync(place(log), 'utf8').startsWith(before)).toBe(true);
  });

  test('has a spec of a version that nobody here knows: told with its place, and not touched', async () => {
    take('state-1');
    change('bottles/docs/bottle.toml', 'version = 1', 'version = 2');
    const before = readAll(desk.stateRoot);

    const failure = await desk.failure(['prepare', 'docs'], 1);

    expect(failure.code).toBe('spec-invalid');
    expect(failure.problems[0]).toMatchObject({ line: 1, key: 'version' });
    expect(readAll(desk.stateRoot)).toEqual(before);
  });
});
