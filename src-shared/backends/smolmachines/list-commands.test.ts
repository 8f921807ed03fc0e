import { expect, test } from 'vitest';
import { findFact } from '#shared/facts/facts';
import { samplePlanInput } from '../sample-plan.ts';
import { buildPlan } from './build-plan.ts';
import { listCommands } from './list-commands.ts';

test('lists what PRD 0023 meant under a heading that says it fails, each with a fact', () => {
  const [group, ...others] = listCommands(buildPlan(samplePlanInput()), '/state/bottles/web-agent/stage');

  expect(others).toEqual([]);
  expect(group?.heading).toBe('These fail with the released programs');
  expect(group?.commands.map(({ argv }) => argv)).toEqual([
    [
      'gvproxy',
      '-config',
      '/state/bottles/web-agent/stage/gvproxy.yaml',
      '-listen',
      'unixgram:///run/user/1000/corkboard/0123456789ab/gvproxy.sock',
    ],
    ['smolvm', 'machine', 'create', '-n', 'web-agent', '-s', '/state/bottles/web-agent/stage/smolfile.toml'],
    ['smolvm', 'machine', 'start', '--name', 'web-agent'],
  ]);
  for (const { fact, outcome } of group?.commands ?? []) {
    expect(findFact(fact!).statement).not.toBe('');
    expect(outcome).not.toBe('');
  }
});
