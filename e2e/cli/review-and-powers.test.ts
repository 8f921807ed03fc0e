import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bottleListSchema, specFileReportSchema } from '#shared/contract/schemas/bottle';
import { diffReportSchema } from '#shared/contract/schemas/file-view';
import { planReportSchema } from '#shared/contract/schemas/plan-report';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';

let desk: CliDesk;

beforeEach(() => {
  desk = makeCliDesk();
});

afterEach(() => {
  desk.remove();
});

const bottle = (...names: string[]): string => join(desk.stateRoot, 'bottles', ...names);

describe('a review binds', () => {
  test('prepare writes nothing when the spec moved on, and answers the plan as it is now', async () => {
    const path = desk.write('web.toml', specText('Web'));
    const reviewed = await desk.json(planReportSchema, ['plan', path]);
    appendFileSync(bottle('web', 'bottle.toml'), '\n[supervise]\nenabled = true\n');

    const failure = await desk.failure(['prepare', 'web', '--review', reviewed.reviewId], 3);

    expect(failure.code).toBe('plan-changed');
    expect(failure.plan?.sidecars.map(({ name }) => name)).toEqual(['pipelock', 'supervise']);
    expect(existsSync(bottle('web', 'stage'))).toBe(false);
    const again = await desk.json(planReportSchema, ['prepare', 'web', '--review', failure.plan?.reviewId ?? '']);
    expect(again.files.map(({ name }) => name)).toEqual(['gvproxy.yaml', 'smolfile.toml']);
  });

  test('a review id that nobody gave out writes nothing either', async () => {
    const path = desk.write('web.toml', specText('Web'));

    const failure = await desk.failure(['prepare', path, '--review', '0'.repeat(64)], 3);

    expect(failure.code).toBe('plan-changed');
    expect(existsSync(bottle('web', 'stage'))).toBe(false);
  });

  test('without one, prepare tells in words what it wrote and where', async () => {
    const ended = await desk.run(['prepare', desk.write('web.toml', specText('Web'))]);

    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain(`Wrote gvproxy.yaml, smolfile.toml to ${bottle('web', 'stage')}`);
    expect(ended.stdout).toMatch(/asked for, not verified/);
    expect(ended.stdout).toMatch(/^Shield: broken$/m);
    // No colour, no cursor: it is a pipe.
    expect(ended.stdout).not.toContain('\u001b');
  });
});

describe('missing tools', () => {
  test('block prepare, are named together with how to get them, and nothing is written', async () => {
    const bare = makeCliDesk({ tools: 'none' });
    try {
      const path = bare.write('web.toml', specText('Web'));

      const failure = await bare.failure(['prepare', path], 1);

      expect(failure.code).toBe('tools-blocked');
      expect(failure.message).toContain('smolvm');
      expect(failure.remedy?.text).toBeTruthy();
      expect(existsSync(join(bare.stateRoot, 'bottles', 'web', 'stage'))).toBe(false);

      const written = await bare.json(planReportSchema, ['prepare', 'web', '--allow-missing-tools']);
      expect(readdirSync(written.stage).sort()).toEqual(['bottle.toml', 'gvproxy.yaml', 'plan.json', 'smolfile.toml']);
    } finally {
      bare.remove();
    }
  });
});

describe('a policy test that this version cannot judge', () => {
  test('is no plan to be written', async () => {
    const path = desk.write('web.toml', specText('Web', '', '[[expect]]', 'never = "host-loopback"'));

    const ended = await desk.run(['plan', path]);

    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('It cannot be written as it is: see Notes.');
    expect(ended.stdout).not.toContain('corkboard prepare');
  });
});

describe('the powers of a spec from elsewhere', () => {
  const withPowers = specText(
    'Mounted',
    '',
    '[[mounts]]',
    'host = "SHARED"',
    'guest = "/workspace"',
    'mode = "read-only"',
  );

  function spec(): string {
    const shared = join(desk.folder, 'shared');
    mkdirSync(shared, { recursive: true });
    return desk.write('mounted.toml', withPowers.replace('SHARED', shared));
  }

  test.each(['import', 'prepare', 'plan', 'show', 'diff'])(
    'are listed and refused by %s without a terminal, and nothing is taken in',
    async (command) => {
      const failure = await desk.failure([command, spec()], 3);

      expect(failure.code).toBe('powers-not-accepted');
      expect(failure.powers.map(({ kind }) => kind)).toEqual(['mount']);
      expect(existsSync(bottle('mounted'))).toBe(false);
    },
  );

  test('are not accepted by a yes that is piped in: that is no terminal', async () => {
    const ended = await desk.run(['import', spec()], { input: 'y\n' });

    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain(join(desk.folder, 'shared'));
    expect(existsSync(bottle('mounted'))).toBe(false);
  });

  test('are taken with --yes, and other powers ask again', async () => {
    const report = await desk.json(specFileReportSchema, ['import', spec(), '--yes']);
    expect(report.powers).toHaveLength(1);
    await desk.json(planReportSchema, ['prepare', 'mounted']);

    const text = readFileSync(report.path, 'utf8');
    writeFileSync(report.path, text.replace('"read-only"', '"read-write"'));

    const failure = await desk.failure(['prepare', 'mounted'], 3);
    expect(failure.code).toBe('powers-not-accepted');
    expect(failure.remedy?.literal).toBe('corkboard prepare mounted --yes');
    await desk.json(planReportSchema, ['prepare', 'mounted', '--yes']);
    await desk.json(planReportSchema, ['prepare', 'mounted']);
  });

  test('come with what is odd about them, before and after they are taken', async () => {
    mkdirSync(join(desk.folder, 'shared', '.git'), { recursive: true });
    const path = spec();
    writeFileSync(path, readFileSync(path, 'utf8').replace('"read-only"', '"read-write"'));

    const asked = await desk.run(['import', path]);
    const taken = await desk.run(['import', path, '--yes']);

    for (const text of [asked.stderr, taken.stdout]) expect(text).toMatch(/:\d+:\d+ {2}warning: .* holds a git folder/);
  });
});

describe('the same spec again', () => {
  test('is the same bottle when its bytes are the same', async () => {
    const path = desk.write('web.toml', specText('Web'));
    const first = await desk.json(specFileReportSchema, ['import', path]);

    const second = await desk.json(specFileReportSchema, ['import', path]);

    expect(second).toEqual(first);
    expect((await desk.json(bottleListSchema, ['list'])).bottles).toHaveLength(1);
  });

  test('is refused with the lines that differ when its bytes are others, and taken with --replace', async () => {
    await desk.json(specFileReportSchema, ['import', desk.write('web.toml', specText('Web'))]);
    const other = desk.write('other.toml', specText('Web', 'preset = "locked-down"'));

    const failure = await desk.failure(['import', other], 1);

    expect(failure.code).toBe('slug-taken');
    expect(failure.diff).toContain('+preset = "locked-down"');
    expect(readFileSync(bottle('web', 'bottle.toml'), 'utf8')).toBe(specText('Web'));
    await desk.json(specFileReportSchema, ['import', other, '--replace']);
    expect(readFileSync(bottle('web', 'bottle.toml'), 'utf8')).toBe(readFileSync(other, 'utf8'));
  });
});

describe('drift', () => {
  test('is named first, shown by its lines with exit code 1, and gone after the next prepare', async () => {
    await desk.json(planReportSchema, ['prepare', desk.write('web.toml', specText('Web'))]);
    appendFileSync(bottle('web', 'stage', 'gvproxy.yaml'), 'extra: true\n');

    const diff = await desk.json(diffReportSchema, ['diff', 'web'], 1);
    const text = await desk.run(['diff', 'web']);
    const [row] = (await desk.json(bottleListSchema, ['list'])).bottles;

    expect(diff.files.find(({ name }) => name === 'gvproxy.yaml')).toMatchObject({
      status: 'drifted',
      hunks: [{ lines: expect.arrayContaining(['-extra: true']) as string[] }],
    });
    expect(text).toMatchObject({ code: 1, stderr: '' });
    expect(text.stdout).toContain('-extra: true');
    expect(row).toMatchObject({ state: 'drifted', driftedFiles: 1 });

    const written = await desk.json(planReportSchema, ['prepare', 'web']);
    expect(written.notes.map(({ code }) => code)).toContain('drift-replaced');
    expect(readFileSync(bottle('web', 'history', '1', 'gvproxy.yaml'), 'utf8')).toContain('extra: true');
    await desk.json(diffReportSchema, ['diff', 'web'], 0);
  });
});
