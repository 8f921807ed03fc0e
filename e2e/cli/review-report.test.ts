import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type CliDesk, makeCliDesk } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';

const reportSchema = z.object({ path: z.string(), slugs: z.array(z.string()) });

let desk: CliDesk;
beforeEach(() => {
  desk = makeCliDesk();
});
afterEach(() => {
  desk.remove();
});

async function makeBottles(): Promise<void> {
  await desk.run(['prepare', desk.write('fine.toml', specText('Fine'))]);
  await desk.run(['prepare', desk.write('drifted.toml', specText('Drifted', '', '[env]', 'LANG = "hunter2"'))]);
  appendFileSync(join(desk.stateRoot, 'bottles', 'drifted', 'stage', 'gvproxy.yaml'), 'extra: true\n');
}

test('prints what is drifted or not written as Markdown, without values, and nothing else', async () => {
  await makeBottles();

  const printed = await desk.run(['review']);

  expect(printed).toMatchObject({ code: 0, stderr: '' });
  expect(printed.stdout).toContain('## Drifted (`drifted`)');
  expect(printed.stdout).toContain('-extra: true');
  expect(printed.stdout).not.toMatch(/Fine|hunter2/);
});

test('writes one HTML file of the named bottles for its owner alone, and never over another file', async () => {
  await makeBottles();

  const report = await desk.json(reportSchema, ['review', 'fine', 'drifted', '--html', 'review.html']);

  expect(report).toEqual({ path: join(desk.folder, 'review.html'), slugs: ['fine', 'drifted'] });
  expect(readFileSync(report.path, 'utf8')).toMatch(/^<!doctype html>/);
  expect(statSync(report.path).mode & 0o777).toBe(0o600);
  expect(await desk.failure(['review', '--html', 'review.html'], 1)).toMatchObject({ code: 'write-failed' });
});

test.each([
  ['a bottle that is not there', ['review', 'gone', '--html', 'x.html'], 1, 'bottle-not-found'],
  ['two forms at once', ['review', '--html', 'x.html', '--markdown', 'x.md'], 2, 'bad-usage'],
  ['no file for a report beside JSON', ['review'], 2, 'bad-usage'],
])('refuses %s', async (_what, words, code, expected) => {
  expect(await desk.failure(words, code)).toMatchObject({ code: expected });
});
