import { expect, test } from 'vitest';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { Draft, LineReason } from '#shared/model/draft';
import { sampleHost, SAMPLE_REMOTE, samplePlanInput } from '../../sample-plan.ts';
import { smolmachines } from '../smolmachines.ts';

const HOST = sampleHost({ gvproxy: '0.8.9', smolvm: '1.9.2' });

async function explain(
  spec: Partial<BottleSpec>,
  host = HOST,
): Promise<{ readonly draft: Draft; readonly reasons: readonly LineReason[] }[]> {
  const plan = smolmachines.plan(samplePlanInput({ spec }));
  const drafts = smolmachines.render(plan, host);
  if (!drafts.ok) throw new Error(drafts.error.message);
  return Promise.all(
    drafts.value.map(async (draft) => ({ draft, reasons: await smolmachines.explain(draft, plan, host) })),
  );
}

function reasonAt({ draft, reasons }: Awaited<ReturnType<typeof explain>>[number], content: string): LineReason {
  const line = draft.text.split('\n').indexOf(content) + 1;
  expect(line).toBeGreaterThan(0);
  return reasons.find((reason) => reason.line === line)!;
}

const FULL: Partial<BottleSpec> = {
  agent: { command: ['sh', '-c', 'a\nb "c" \\'], image: null, workdir: '/workspace', cpus: 2, memoryMib: 4096 },
  env: [
    { name: 'LANG', value: { kind: 'literal', value: 'a\nb' } },
    { name: 'a.b', value: { kind: 'literal', value: '' } },
    { name: 'with "quote"', value: { kind: 'literal', value: '[net]' } },
    { name: 'ü', value: { kind: 'literal', value: '= "' } },
    { name: '__proto__', value: { kind: 'literal', value: 'x' } },
    { name: 'TOKEN', value: { kind: 'host', hostName: 'TOKEN' } },
  ],
  git: [SAMPLE_REMOTE, { ...SAMPLE_REMOTE, name: 'docs' }],
  supervise: { enabled: true },
};

test.each<[string, Partial<BottleSpec>]>([
  ['only what every bottle has', {}],
  ['git', { git: [SAMPLE_REMOTE] }],
  ['supervise', { supervise: { enabled: true } }],
  ['everything, with awkward names and values', FULL],
])('has one reason for every line of both files, of a bottle with %s', async (_, spec) => {
  for (const { draft, reasons } of await explain(spec)) {
    const lines = draft.text.split('\n').slice(0, -1);
    expect(reasons.map(({ line }) => line)).toEqual(lines.map((_line, index) => index + 1));
    for (const { rule, askedBy } of reasons) expect([rule, askedBy]).not.toContain('');
  }
});

test('says of a host port whose sidecar it is, who asked for it and what gvproxy makes of it', async () => {
  const [gvproxy] = await explain({ git: [SAMPLE_REMOTE] });

  expect(reasonAt(gvproxy!, '    host_port: 41002')).toEqual({
    line: 14,
    key: 'port_forwards[1].host_port',
    rule: 'The host port behind git-gate. 41002 was free on 127.0.0.1, 0.0.0.0 and ::1 when it was chosen, or is held by this bottle.',
    askedBy: 'this bottle: its spec has git remotes',
    specKey: 'git',
    takenUp: { statement: 'no: gvproxy 0.8.9 drops this key', fact: 'gvproxy-ignores-unknown-keys' },
  });
});

test('leads from a line to the key of the spec that it comes from', async () => {
  const [, smolfile] = await explain(FULL);
  const keyOf = (content: string): string | null => reasonAt(smolfile!, content).specKey;

  expect(keyOf('LANG = "a\\nb"')).toBe('env.LANG');
  expect(keyOf('GIT_CONFIG_VALUE_1 = "ssh://git@github.com/acme/app.git"')).toBe('git[1].upstream');
  expect(keyOf('MCP_SUPERVISE_URL = "http://proxy.internal:9100/mcp"')).toBe('supervise.enabled');
  expect(keyOf('HTTP_PROXY = "http://proxy.internal:8888"')).toBeNull();
  expect(keyOf('[[net]]')).toBeNull();
});

test.each([
  ['0.8.9', 'no: gvproxy 0.8.9 drops this key', 'gvproxy-ignores-unknown-keys'],
  ['0.8.1', 'no: gvproxy 0.8.1 has no -config flag and never reads this file', 'gvproxy-no-config-flag'],
])('says what gvproxy %s makes of a line', async (gvproxy, statement, fact) => {
  const [file] = await explain({}, sampleHost({ gvproxy }));

  expect(file!.reasons[0]!.takenUp).toEqual({ statement, fact });
});

test('claims nothing of programs that were not found or never looked at', async () => {
  for (const host of [sampleHost(), sampleHost({ gvproxy: '99.0.0', smolvm: '99.0.0' })]) {
    for (const { reasons } of await explain({}, host)) {
      expect(reasons[0]!.takenUp!.statement).toMatch(/^not known (on this host|for \w+ 99\.0\.0); \w+ \d/);
    }
  }
});
