import { spawnSync } from 'node:child_process';
import type { ToolFinding, ToolRun } from '#shared/model/tool';
import { TOOLS } from '#shared/host/tool-table';

/** Runs a real gvproxy with every probe of preflight, and answers what preflight would have found. */
export function findingOf(path: string): ToolFinding {
  const runs = TOOLS.gvproxy.probes.map((tail) => runOnce([path, ...tail]));
  return { tool: 'gvproxy', location: { status: 'found', path, foundBy: 'setting' }, runs };
}

function runOnce(argv: readonly string[]): ToolRun {
  const [program = '', ...args] = argv;
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    env: {},
    timeout: 3_000,
  });
  if (error !== undefined) throw error;
  return {
    argv,
    outcome: signal === null ? 'exited' : 'signalled',
    exitCode: status,
    signal,
    stdout,
    stderr,
    startError: null,
  };
}
