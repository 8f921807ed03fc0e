import { describe, expect, test } from 'vitest';
import { type ComparedStage, describeStageChange } from './describe-stage-change.ts';
import type { PlanJson } from './plan-json.ts';

const PLAN = {
  backend: 'smolmachines',
  subnet: { octet: 91, cidr: '192.168.91.0/24', gateway: '192.168.91.1' },
  sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort: 21_001 }],
  files: [],
} as unknown as PlanJson;

const TEXTS = {
  'bottle.toml': 'name = "Web"\n[egress]\nallow = []\n',
  'gvproxy.yaml': 'a: 1\nb: 2\n',
};

function stage(texts: Record<string, string> = {}, plan: Partial<PlanJson> = {}): ComparedStage {
  return { plan: { ...PLAN, ...plan }, texts: new Map(Object.entries({ ...TEXTS, ...texts })) };
}

describe('what a stage has that the one before had not', () => {
  test.each<[string, ComparedStage, readonly string[]]>([
    ['nothing', stage(), ['The same files as the stage before.']],
    [
      'another port',
      stage({}, { sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort: 21_002 }] }),
      ['Host port of pipelock: 21001 became 21002.'],
    ],
    [
      'a sidecar more',
      stage({}, { sidecars: [...PLAN.sidecars, { name: 'supervise', gatewayPort: 9100, hostPort: 21_003 }] }),
      ['Sidecar supervise came, on host port 21003.'],
    ],
    ['no sidecar', stage({}, { sidecars: [] }), ['Sidecar pipelock went, and with it host port 21001.']],
    [
      'another subnet',
      stage({}, { subnet: { octet: 92, cidr: '192.168.92.0/24', gateway: '192.168.92.1' } }),
      ['Subnet `192.168.91.0/24` became `192.168.92.0/24`.'],
    ],
    [
      'no subnet and another backend',
      stage({}, { backend: 'sealed', subnet: null }),
      ['Backend `smolmachines` became `sealed`.', 'Subnet `192.168.91.0/24` went.'],
    ],
    ['lines of a file', stage({ 'gvproxy.yaml': 'a: 1\nb: 3\nc: 4\n' }), ['`gvproxy.yaml`: 2 lines added, 1 removed.']],
    [
      'a key of the spec',
      stage({ 'bottle.toml': 'name = "Web"\n[egress]\nallow = ["secret.example"]\n' }),
      ['Spec: `egress.allow` (1 line added, 1 removed).'],
    ],
    [
      'a comment in the spec',
      stage({ 'bottle.toml': '# why\nname = "Web"\n[egress]\nallow = []\n' }),
      ['Spec: 1 line added, no key with another value.'],
    ],
    ['a spec that is no TOML', stage({ 'bottle.toml': 'name = \n' }), ['Spec: 1 line added, 3 removed.']],
    ['a file more', stage({ 'smolfile.toml': 'x = 1\n' }), ['`smolfile.toml` came.']],
  ])('%s', (_what, after, words) => {
    expect(describeStageChange(stage(), after)).toEqual(words);
  });

  test('a file that went', () => {
    const after = { plan: PLAN, texts: new Map([['bottle.toml', TEXTS['bottle.toml']]]) };

    expect(describeStageChange(stage(), after)).toEqual(['`gvproxy.yaml` went.']);
  });
});

test('the first stage names its files', () => {
  expect(describeStageChange(null, stage())).toEqual(['The first stage that is kept: `bottle.toml`, `gvproxy.yaml`.']);
});

test('of many changed keys five are named', () => {
  const spec = (value: number): string => Array.from({ length: 8 }, (_, index) => `k${index} = ${value}\n`).join('');

  expect(describeStageChange(stage({ 'bottle.toml': spec(1) }), stage({ 'bottle.toml': spec(2) }))).toEqual([
    'Spec: `k0`, `k1`, `k2`, `k3`, `k4` and 3 more keys (8 lines added, 8 removed).',
  ]);
});

test('no backtick of a name ends the code around it', () => {
  expect(describeStageChange(stage(), stage({ 'a`b': 'x' }))).toEqual(["`a'b` came."]);
});

describe('a file that something else changed since', () => {
  const written = 'a: 1\nb: 2\n';
  // `printf 'a: 1\\nb: 2\\n' | sha256sum`
  const files = [
    { name: 'gvproxy.yaml', sha256: 'd02b8bb58aa82e872f709035f39b734b9f28dde0c3d305698a95d04aec594cfa', mode: '0600' },
  ];
  const asWritten = stage({}, { files });
  const drifted = stage({ 'gvproxy.yaml': `${written}more: 1\n` }, { files });

  test('is not told as what the prepare wrote', () => {
    expect(describeStageChange(asWritten, drifted)).toEqual([
      '`gvproxy.yaml` was changed after it was written: 1 line added.',
    ]);
  });

  test('is named also in the first stage', () => {
    expect(describeStageChange(null, drifted)).toContain('`gvproxy.yaml` was changed after it was written.');
  });

  test('is named where the stage before it was the changed one', () => {
    expect(describeStageChange(drifted, asWritten)).toEqual([
      '`gvproxy.yaml`: 1 line removed, against a text that something else had changed.',
    ]);
  });

  test('is told apart only in part where the written text changed too', () => {
    const rewritten = stage(
      { 'gvproxy.yaml': `${written}more: 1\n` },
      { files: [{ ...files[0]!, sha256: 'f'.repeat(64) }] },
    );

    expect(describeStageChange(asWritten, rewritten)).toEqual([
      '`gvproxy.yaml`: 1 line added, part of it changed after it was written.',
    ]);
  });
});
