import { expect, test } from 'vitest';
import { buildPlan } from '#shared/backends/smolmachines/build-plan';
import { SAMPLE_REMOTE, SAMPLE_SPEC, samplePlanInput } from '#shared/backends/sample-plan';
import type { BottleSpec } from '#shared/model/bottle-spec';
import { detailRows } from './detail-rows.ts';
import { printPlan } from './print-plan.ts';
import { summarisePlan, type SummaryRow } from './summarise-plan.ts';

function rows(spec: Partial<BottleSpec>): Record<SummaryRow['label'], SummaryRow> {
  const summary = summarisePlan(buildPlan(samplePlanInput({ spec })));
  expect(summary.map(({ label }) => label)).toEqual(['agent', 'env', 'bottle', 'git', 'egress']);
  return Object.fromEntries(summary.map((row) => [row.label, row])) as Record<SummaryRow['label'], SummaryRow>;
}

test('shows the command as a shell would take it', () => {
  const agent = { ...SAMPLE_SPEC.agent, command: ['sh', '-c', 'echo "hi"'] };

  expect(rows({ agent }).agent).toEqual({ label: 'agent', values: [`sh -c 'echo "hi"'`], standing: null });
});

test('shows names of variables and never a value', () => {
  const env: BottleSpec['env'] = [
    { name: 'SECRET', value: { kind: 'literal', value: 'do-not-tell' } },
    { name: 'TOKEN', value: { kind: 'host', hostName: 'TOKEN' } },
    { name: 'OTHER', value: { kind: 'host', hostName: 'MINE' } },
    { name: 'CODE', value: { kind: 'asked', question: 'the code' } },
  ];

  const row = rows({ env }).env;

  expect(row.values).toEqual([
    'CODE (asked for at start)',
    'HTTPS_PROXY',
    'HTTP_PROXY',
    'NODE_USE_ENV_PROXY',
    'NO_PROXY',
    "OTHER (from the host's MINE)",
    'SECRET',
    'TOKEN (from the host)',
    'http_proxy',
    'https_proxy',
    'no_proxy',
  ]);
});

test('names the bottle with its slug, and the backend', () => {
  expect(rows({}).bottle.values).toEqual(['Web agent (web-agent)', 'backend smolmachines']);
  expect(rows({ name: 'web-agent' }).bottle.values).toEqual(['web-agent', 'backend smolmachines']);
});

test('lists the remotes with what is known of them', () => {
  expect(rows({}).git).toEqual({ label: 'git', values: ['none'], standing: null });
  expect(rows({ git: [SAMPLE_REMOTE] }).git).toEqual({
    label: 'git',
    values: ['app ssh://git@github.com/acme/app.git'],
    standing: 'asked for, not verified',
  });
});

test.each<[BottleSpec['egress'], string[]]>([
  [
    { preset: 'balanced', allow: ['a.example', '*.b.example'] },
    ['preset balanced', 'a.example', '*.b.example', 'nothing else'],
  ],
  [{ preset: 'locked-down', allow: [] }, ['preset locked-down', 'no host listed', 'nothing else']],
  [{ preset: 'open', allow: [] }, ['preset open: every host, through pipelock']],
])('says of egress %j what was asked for, and that it is not verified', (egress, values) => {
  expect(rows({ egress }).egress).toEqual({ label: 'egress', values, standing: 'asked for, not verified' });
});

test('prints rows with their lists aligned under the first value, and details below', () => {
  const plan = buildPlan(samplePlanInput({ spec: { egress: { preset: 'balanced', allow: ['a.example'] } } }));
  const details = detailRows(plan, { stage: '/s/stage', fileNames: ['gvproxy.yaml', 'smolfile.toml'] });

  const text = printPlan({ summary: summarisePlan(plan), details });

  expect(text).toBe(
    [
      'agent   claude',
      'env     HTTPS_PROXY',
      '        HTTP_PROXY',
      '        NODE_USE_ENV_PROXY',
      '        NO_PROXY',
      '        http_proxy',
      '        https_proxy',
      '        no_proxy',
      'bottle  Web agent (web-agent)',
      '        backend smolmachines',
      'git     none',
      'egress  preset balanced',
      '        a.example',
      '        nothing else',
      '        (asked for, not verified)',
      '',
      'subnet   192.168.91.0/24',
      'gateway  192.168.91.1',
      'ports    pipelock 192.168.91.1:8888 -> 127.0.0.1:41001',
      'socket   /run/user/1000/corkboard/0123456789ab/gvproxy.sock',
      'stage    /s/stage',
      'files    /s/stage/gvproxy.yaml',
      '         /s/stage/smolfile.toml',
    ].join('\n'),
  );
});

test('prints a hostile name as one harmless line', () => {
  const plan = buildPlan(samplePlanInput({ spec: { name: 'a\u001b[2J\nagent  rm -rf' } }));

  const lines = printPlan({ summary: summarisePlan(plan), details: [] }).split('\n');

  expect(lines).toContain('bottle  a\\x1b[2J\\nagent  rm -rf (web-agent)');
});
