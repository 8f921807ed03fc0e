import { expect, test } from 'vitest';
import { refuseUnjudged } from './refuse-unjudged.ts';
import { SAMPLE_SPEC } from './sample-plan.ts';

test('lets a spec without policy tests be written', () => {
  expect(refuseUnjudged(SAMPLE_SPEC)).toBeNull();
});

test('refuses a spec with policy tests and names each', () => {
  const expectations = [
    { kind: 'never', target: 'host-loopback' },
    { kind: 'always', target: 'sidecar:pipelock' },
  ] as const;

  expect(refuseUnjudged({ ...SAMPLE_SPEC, expect: expectations })).toEqual({
    code: 'expectation-not-judged',
    message:
      'Writing is refused: this version cannot judge the policy tests never = "host-loopback", always = "sidecar:pipelock".',
  });
});
