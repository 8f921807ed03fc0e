import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bottleDetailSchema, bottleListSchema } from '#shared/contract/schemas/bottle';
import { planReportSchema } from '#shared/contract/schemas/plan-report';
import { specText } from '../desk/spec-text.ts';
import { readAll, takeFixture } from '../desk/take-fixture.ts';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';
import { openPage, startHost } from './desk/web-page.ts';

let desk: CliDesk;

beforeEach(() => {
  desk = makeCliDesk();
});

afterEach(() => {
  desk.remove();
});

describe('a state folder that an older version used for long', () => {
  test('is read whole by every host, and reading changes nothing', { timeout: 30_000 }, async () => {
    takeFixture('state-1-long', desk.stateRoot);
    const before = readAll(desk.stateRoot);

    const { history, row } = await desk.json(bottleDetailSchema, ['show', 'long-lived']);
    const host = await startHost(desk);
    const { client } = await openPage(host);
    const snapshot = await client.feed.getSnapshot();
    const { kept } = await client.edits.listKept({ slug: 'long-lived' });
    const { standings } = await client.reviews.getStandings({ slugs: ['long-lived'] });
    const former = await client.stages.getHistory({ slug: 'long-lived', number: 3 });
    expect((await host.end('SIGINT')).code).toBe(0);

    expect(row).toMatchObject({ state: 'drifted', driftedFiles: 1, subnet: '192.168.106.0/24' });
    expect(history.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 3),
    );
    expect(history.every(({ whole }) => whole)).toBe(true);
    expect(snapshot.host.settings).toMatchObject({ theme: 'dark', singleKeys: false });
    expect(snapshot.host.stateProblem).toBeNull();
    expect(kept).toMatchObject([{ text: expect.stringContaining('# typed and not saved') }]);
    expect(JSON.stringify(standings)).toMatch(/"name":"gvproxy\.yaml"[^}]*"isReviewed":true|"isReviewed":true/);
    expect(former.specText).toContain('ROUND = "3"');
    const { './web/token': _, ...after } = readAll(desk.stateRoot);
    expect(after).toEqual(before);
  });

  test('goes on: what was prepared becomes the newest of 20 former stages, and the oldest makes room', async () => {
    takeFixture('state-1-long', desk.stateRoot);

    const plan = await desk.json(planReportSchema, ['prepare', 'long-lived']);

    expect(plan.sidecars.map(({ hostPort }) => hostPort)).toEqual([21_967, 21_968]);
    const { history } = await desk.json(bottleDetailSchema, ['show', 'long-lived']);
    expect(history.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 4),
    );
    const after = readAll(desk.stateRoot);
    expect(after['./bottles/long-lived/history/23/gvproxy.yaml']).toContain('# drifted by hand');
    expect(after['./bottles/long-lived/edits/unsaved-8899aabbccddeeff.json']).toContain('typed and not saved');
    expect(after['./settings.toml']).toContain('experiment = "kept"');
  });
});

describe('a state folder that a later version left behind', () => {
  test('is said to be from a later version, never touched, and the rest is used', { timeout: 30_000 }, async () => {
    takeFixture('state-later', desk.stateRoot);
    const before = readAll(desk.stateRoot);

    const { bottles } = await desk.json(bottleListSchema, ['list']);
    expect(bottles.map(({ slug, state }) => [slug, state])).toEqual([
      ['later', 'damaged'],
      ['plain', 'never-prepared'],
    ]);
    for (const words of [['plan'], ['prepare'], ['diff'], ['cleanup', '--yes'], ['cleanup', '--yes', '--with-spec']]) {
      const [verb = '', ...options] = words;
      const ended = await desk.run([verb, 'later', ...options, '--json']);
      expect(ended.code, verb).not.toBe(0);
      expect(ended.stdout, verb).toMatch(/newer (version of )?Corkboard/);
    }
    expect(await desk.failure(['tool', 'gvproxy', `${desk.folder}/tools/gvproxy`], 3)).toMatchObject({
      code: 'newer-version',
    });
    expect(readAll(desk.stateRoot)).toEqual(before);

    await desk.json(planReportSchema, ['prepare', 'plain']);
    expect((await desk.run(['import', desk.write('more.toml', specText('More'))])).code).toBe(0);
    const after = readAll(desk.stateRoot);
    for (const [path, text] of Object.entries(before)) expect(after[path], path).toBe(text);
  });

  test('is shown by the web host, which changes nothing of it either', { timeout: 30_000 }, async () => {
    takeFixture('state-later', desk.stateRoot);
    const before = readAll(desk.stateRoot);
    const host = await startHost(desk);
    const { client } = await openPage(host);

    const { bottles } = await client.feed.getSnapshot();
    const { specText: text, specSha256 } = await client.bottles.getBottle({ slug: 'later' });
    const { kept } = await client.edits.listKept({ slug: 'later' });
    await expect(client.settings.changeSettings({ theme: 'dark' })).rejects.toMatchObject({ code: 'newer-version' });
    await expect(
      client.stages.prepare({ slug: 'later', reviewId: 'x', allowMissingTools: true, movePorts: false }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/newer-version|spec-invalid/) });
    expect((await host.end('SIGINT')).code).toBe(0);

    expect(bottles.map(({ slug }) => slug)).toEqual(['later', 'plain']);
    expect(text).toContain('version = 2');
    expect(specSha256).not.toBeNull();
    expect(kept).toEqual([]);
    const after = readAll(desk.stateRoot);
    for (const [path, content] of Object.entries(before)) expect(after[path], path).toBe(content);
  });
});
