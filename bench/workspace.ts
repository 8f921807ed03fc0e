import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The command, as a stranger starts it. */
export const COMMAND = resolve('bin/corkboard');

/** A state root with some bottles and two tools that answer their versions; removed at the end. */
export interface Workspace {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  run(words: readonly string[]): void;
  remove(): void;
}

/** Makes a state root with that many bottles, named `bench-1` and on. */
export function makeWorkspace(bottles: number): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'corkboard-bench-'));
  const root = join(folder, 'state');
  const tools = join(folder, 'tools');
  mkdirSync(root, { mode: 0o700 });
  mkdirSync(tools, { mode: 0o755 });
  writeTool(
    join(tools, 'gvproxy'),
    'case "$1" in -version) echo "gvproxy version v0.8.9";; *) echo "  -config string" >&2;; esac',
  );
  writeTool(join(tools, 'smolvm'), 'case "$1" in --version) echo "smolvm 1.9.2";; *) echo "  egress-events";; esac');
  mkdirSync(join(root, 'bottles'), { mode: 0o700 });
  for (let number = 1; number <= bottles; number += 1) writeSpec(join(root, 'bottles', `bench-${number}`), number);
  const env = { ...process.env, CORKBOARD_HOME: root, PATH: `${tools}:${process.env['PATH'] ?? ''}` };
  return {
    root,
    env,
    run: (words) => {
      const ended = spawnSync(process.execPath, [COMMAND, ...words], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      if (ended.status !== 0) throw new Error(`corkboard ${words.join(' ')}: ${ended.stderr.toString()}`);
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The spec of one bottle, as the command line would write it. */
export function specText(number: number): string {
  return [
    'version = 1',
    `name = "Bench ${number}"`,
    'backend = "smolmachines"',
    '',
    '[agent]',
    'command = ["claude"]',
    '',
    '[egress]',
    'allow = ["api.anthropic.com"]',
    '',
  ].join('\n');
}

/** The same with two mistakes, as people make them. */
export function brokenSpecText(number: number): string {
  return specText(number).replace('command =', 'comand =').replace('[egress]', 'cpus = 99\n\n[egress]');
}

function writeSpec(folder: string, number: number): void {
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, 'bottle.toml'), specText(number), { mode: 0o600 });
}

function writeTool(path: string, body: string): void {
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
}
