import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

const WITH_SUPERVISE = ['', '[supervise]', 'enabled = true'];

describe('many processes at once', () => {
  test('50 prepares share no port and no subnet', { timeout: 120_000 }, async () => {
    const paths = Array.from({ length: 50 }, (_, index) =>
      desk.write(`spec-${index}.toml`, specText(`Bottle ${index}`, ...WITH_SUPERVISE)),
    );

    const plans = await Promise.all(
      paths.map(async (path) => {
        const ended = await desk.run(['prepare', path, '--json']);
        expect(ended.code, ended.stdout + ended.stderr).toBe(0);
        return planReportSchema.parse(JSON.parse(ended.stdout));
      }),
    );

    const ports = plans.flatMap(({ sidecars }) => sidecars.map(({ hostPort }) => hostPort));
    expect(ports).toHaveLength(100);
    expect(new Set(ports).size).toBe(100);
    expect(new Set(plans.map(({ subnet }) => subnet)).size).toBe(50);
    const held = readdirSync(join(desk.stateRoot, 'held'));
    expect(held.filter((name) => name.startsWith('port-'))).toHaveLength(100);
    expect(held.filter((name) => name.startsWith('subnet-'))).toHaveLength(50);
  });

  test('10 prepares of one bottle leave one whole stage and one allocation', { timeout: 120_000 }, async () => {
    const path = desk.write('web.toml', specText('Web'));
    await desk.run(['import', path]);

    const ended = await Promise.all(
      Array.from({ length: 10 }, async () => await desk.run(['prepare', 'web', '--json'])),
    );

    expect(ended.map(({ code }) => code)).toContain(0);
    expectWhole('web');
    expect(readdirSync(join(desk.stateRoot, 'held')).sort()).toHaveLength(2);
  });
});

describe('a process killed at any moment', () => {
  test(
    'leaves the old or the new stage, whole, and nothing that holds up the next one',
    { timeout: 120_000 },
    async () => {
      const specs = [specText('Web'), specText('Web', ...WITH_SUPERVISE)].map((text, index) =>
        desk.write(`spec-${index}.toml`, text),
      );
      const prepared = await desk.run(['prepare', specs[0] ?? '']);
      expect(prepared.code).toBe(0);

      let killed = 0;
      for (let round = 0; round < 40; round += 1) {
        const child = desk.start(['prepare', specs[round % 2] ?? '', '--replace'], { stdio: 'ignore' });
        const ended = new Promise<NodeJS.Signals | null>((resolve) => {
          child.once('exit', (_code, signal) => {
            resolve(signal);
          });
        });
        await new Promise((resolve) => setTimeout(resolve, 40 + round * 4));
        child.kill('SIGKILL');
        if ((await ended) !== null) killed += 1;
        // Reading heals what a crash left: never a mixture, never nothing.
        const diff = await desk.run(['diff', 'web', '--json']);
        expect(diff.code, diff.stdout).toBeLessThanOrEqual(1);
        diffReportSchema.parse(JSON.parse(diff.stdout));
        expectWhole('web');
      }

      expect(killed).toBeGreaterThan(5);
      expect((await desk.run(['prepare', specs[0] ?? '', '--replace'])).code).toBe(0);
      await desk.json(diffReportSchema, ['diff', 'web'], 0);
      // What a killed process had begun lies beside, harms nobody, and is named and removed by a cleanup.
      expect((await desk.run(['cleanup', 'web', '--yes'])).code).toBe(0);
      const left = readdirSync(join(desk.stateRoot, 'bottles', 'web'));
      expect(left.filter((name) => name.startsWith('stage'))).toEqual([]);
    },
  );
});

/** Every file that the stage's own plan.json names has the bytes it names. */
function expectWhole(slug: string): void {
  const stage = join(desk.stateRoot, 'bottles', slug, 'stage');
  expect(existsSync(join(stage, 'plan.json'))).toBe(true);
  const plan = JSON.parse(readFileSync(join(stage, 'plan.json'), 'utf8')) as {
    files: { name: string; sha256: string }[];
  };
  expect(plan.files.length).toBeGreaterThan(0);
  for (const { name, sha256 } of plan.files) {
    expect({ name, sha256 }).toEqual({
      name,
      sha256: createHash('sha256')
        .update(readFileSync(join(stage, name)))
        .digest('hex'),
    });
  }
}
