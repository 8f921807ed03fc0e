import { afterEach, beforeEach, expect, test } from 'vitest';
import { listCommands } from '#shared/backends/smolmachines/list-commands';
import { judgeShield } from '#shared/backends/smolmachines/judge-shield';
import { findFact } from '#shared/facts/facts';
import { factHolds } from '#shared/facts/judge-version';
import { judgeTool } from '#shared/host/judge-tool';
import { findingOf } from './desk/ask-tool.ts';
import { findProgram, GvproxyDesk } from './desk/gvproxy-desk.ts';
import { planWith, renderFile } from './desk/rendered-file.ts';

let desk: GvproxyDesk;
beforeEach(() => {
  desk = new GvproxyDesk();
});
afterEach(async () => {
  await desk.clear();
});

test('preflight finds the real gvproxy well and tells its version', async () => {
  const line = (await desk.run(findProgram(), ['-version'])).output;
  const { check, fact } = judgeTool(findingOf(findProgram()), 'linux');

  expect(line).toMatch(/^gvproxy version v\d+\.\d+\.\d+\n$/);
  const version = line.trim().replace('gvproxy version v', '');
  expect(fact).toEqual({ tool: 'gvproxy', status: 'ok', path: findProgram(), version });
  expect(check).toMatchObject({ id: 'tool.gvproxy', status: 'ok', summary: `gvproxy ${version}`, remedy: null });
});

test('a bottle behind the real gvproxy has the shield broken, and the fact knows this version', () => {
  const { fact } = judgeTool(findingOf(findProgram()), 'linux');

  expect(factHolds(findFact('gvproxy-ignores-unknown-keys'), fact.version ?? '')).toBe('holds');
  expect(judgeShield({ platform: 'linux', arch: 'x64', tools: [fact], networks: [] }).shield).toBe('broken');
});

test('the command that PRD 0023 meant ends as we say it does', async () => {
  const plan = planWith(['pipelock']);
  desk.writeFile('gvproxy.yaml', renderFile(plan));
  const [command] = listCommands({ ...plan, socketPath: `${desk.folder}/g.sock` }, desk.folder)[0]?.commands ?? [];

  const ended = await desk.run(findProgram(), command?.argv.slice(1) ?? []);

  expect(command?.outcome).toContain('then exits: -listen takes no unixgram address.');
  expect(ended.signal).toBeNull();
  expect(ended.output).toContain('cannot listen: unexpected scheme');
});
