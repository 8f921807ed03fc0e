import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';

let desk: CliDesk;

beforeEach(() => {
  desk = makeCliDesk();
});

afterEach(() => {
  desk.remove();
});

const numbers = Array.from({ length: 12 }, (_, index) => index);

test('keys that 12 processes set at once are all there afterwards', { timeout: 120_000 }, async () => {
  await desk.run(['import', desk.write('web.toml', specText('Web'))]);

  const ended = await Promise.all(
    numbers.map(async (number) => await desk.run(['edit', 'web', '--set', `env.V${number}="${number}"`])),
  );

  expect(ended.map(({ code }) => code)).toEqual(numbers.map(() => 0));
  const text = readFileSync(join(desk.stateRoot, 'bottles', 'web', 'bottle.toml'), 'utf8');
  expect(numbers.filter((number) => !text.includes(`V${number} = "${number}"\n`))).toEqual([]);
});

test(
  'of specs that 12 processes take in at once for one slug, one is taken and none overwrites it',
  { timeout: 120_000 },
  async () => {
    const paths = numbers.map((number) => desk.write(`${number}.toml`, specText('Web', `# ${number}`)));

    const ended = await Promise.all(paths.map(async (path) => await desk.run(['import', path])));

    const taken = ended.flatMap(({ code }, index) => (code === 0 ? [index] : []));
    expect(taken).toHaveLength(1);
    const text = readFileSync(join(desk.stateRoot, 'bottles', 'web', 'bottle.toml'), 'utf8');
    expect(text).toBe(specText('Web', `# ${taken[0]}`));
  },
);

test(
  'a spec that 12 processes replace at once is the last of them, and every other one is kept',
  { timeout: 120_000 },
  async () => {
    await desk.run(['import', desk.write('web.toml', specText('Web'))]);
    const paths = numbers.map((number) => desk.write(`${number}.toml`, specText('Web', `# ${number}`)));

    const ended = await Promise.all(paths.map(async (path) => await desk.run(['import', path, '--replace'])));

    expect(ended.map(({ code }) => code)).toEqual(numbers.map(() => 0));
    const bottle = join(desk.stateRoot, 'bottles', 'web');
    const kept = readdirSync(join(bottle, 'edits')).map((name) => readFileSync(join(bottle, 'edits', name), 'utf8'));
    const all = new Set([...kept, readFileSync(join(bottle, 'bottle.toml'), 'utf8')]);
    expect(
      [specText('Web'), ...numbers.map((number) => specText('Web', `# ${number}`))].filter((text) => !all.has(text)),
    ).toEqual([]);
  },
);
