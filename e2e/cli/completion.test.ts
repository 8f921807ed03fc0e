import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND, makeCliDesk, type CliDesk } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';

let desk: CliDesk;
let env: Record<string, string>;

beforeAll(async () => {
  desk = makeCliDesk();
  mkdirSync(join(desk.folder, 'bin'));
  const command = join(desk.folder, 'bin', 'corkboard');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${COMMAND}' "$@"\n`);
  chmodSync(command, 0o755);
  env = { ...desk.env, PATH: `${join(desk.folder, 'bin')}:${desk.env['PATH'] ?? ''}` };
  for (const name of ['Web agent', 'Web second', 'Other']) {
    await desk.run(['import', desk.write(`${name}.toml`, specText(name))]);
  }
});

afterAll(() => {
  desk.remove();
});

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true'], { stdio: 'ignore' }).status === 0;
}

function run(shell: string, script: string): string {
  const ended = spawnSync(shell, ['-c', script], { encoding: 'utf8', env, cwd: desk.folder });
  expect(ended.stderr).toBe('');
  return ended.stdout.trim();
}

/** What bash offers for a line whose last word is begun. */
function bashOffers(...words: string[]): string[] {
  const array = words.map((word) => `'${word}'`).join(' ');
  return run(
    'bash',
    `eval "$(corkboard completion bash)"; COMP_WORDS=(corkboard ${array}); COMP_CWORD=${words.length}
     _corkboard; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ).split('\n');
}

test('bash offers commands, bottles, options and shells', () => {
  expect(bashOffers('pr')).toEqual(['prepare']);
  expect(bashOffers('s')).toEqual(['show', 'stop', 'serve']);
  expect(bashOffers('plan', 'web-')).toEqual(['web-agent', 'web-second']);
  expect(bashOffers('prepare', '--re')).toEqual(['--review', '--replace']);
  expect(bashOffers('serve', '--')).toEqual(['--no-open', '--port', '--json', '--help']);
  expect(bashOffers('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  expect(bashOffers('help', 'cl')).toEqual(['cleanup']);
});

test('bash offers files where no bottle fits', () => {
  expect(bashOffers('import', '')).toEqual(['']);
});

test.skipIf(!has('zsh'))('zsh loads its script (NOT RUN where there is no zsh)', () => {
  expect(
    run('zsh', 'autoload -U compinit; compinit -u; eval "$(corkboard completion zsh)"; print ${_comps[corkboard]}'),
  ).toBe('_corkboard');
});

test.skipIf(!has('fish'))('fish offers bottles (NOT RUN where there is no fish)', () => {
  expect(run('fish', 'corkboard completion fish | source; complete -C "corkboard plan web-"').split('\n')).toEqual([
    'web-agent',
    'web-second',
  ]);
});

test('another shell is refused with the names of those there are', async () => {
  const failure = await desk.failure(['completion', 'tcsh'], 2);

  expect(failure.message).toContain('tcsh');
  expect(failure.remedy?.text).toContain('bash, zsh, fish');
});
