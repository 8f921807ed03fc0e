import { expect, test } from 'vitest';
import { findFact } from '#shared/facts/facts';
import type { ToolFact } from '#shared/model/tool';
import { sampleHost } from '../sample-plan.ts';
import { judgeShield } from './judge-shield.ts';

test('is broken where gvproxy is one that ignores the file, and says so first', () => {
  const { shield, reasons } = judgeShield(sampleHost({ gvproxy: '0.8.9' }));

  expect(shield).toBe('broken');
  expect(reasons[0]).toEqual({
    statement: 'This bottle looks closed and is open: gvproxy 0.8.9 reads none of the keys in gvproxy.yaml.',
    fact: 'gvproxy-ignores-unknown-keys',
  });
  expect(reasons.map(({ fact }) => fact)).toContain('gvproxy-host-loopback');
  expect(reasons.at(-1)).toEqual({ statement: 'Unknown: smolvm was not found on this host.', fact: null });
});

test('is broken where smolvm is one that refuses the file', () => {
  const { shield, reasons } = judgeShield(sampleHost({ smolvm: '1.9.2' }));

  expect(shield).toBe('broken');
  expect(reasons[0]).toEqual({
    statement: 'This bottle cannot start as asked: smolvm 1.9.2 refuses smolfile.toml at line 1, unknown field `name`.',
    fact: 'smolvm-rejects-unknown-keys',
  });
});

test('is unknown where nothing was found', () => {
  expect(judgeShield(sampleHost())).toEqual({
    shield: 'unknown',
    reasons: [
      { statement: 'Unknown: gvproxy was not found on this host.', fact: null },
      { statement: 'smolvm was not found on this host.', fact: null },
    ],
  });
});

test('is unknown for versions that nobody looked at', () => {
  const { shield, reasons } = judgeShield(sampleHost({ gvproxy: '99.0.0', smolvm: '99.0.1' }));

  expect(shield).toBe('unknown');
  expect(reasons[0]?.statement).toMatch(/^Unknown: gvproxy 99\.0\.0 is outside the versions we know \(\d/);
  expect(reasons[1]?.statement).toMatch(/^smolvm 99\.0\.1 is outside the versions we know \(\d/);
});

test('is unknown, not broken, where gvproxy is too old to read any file', () => {
  expect(judgeShield(sampleHost({ gvproxy: '0.8.1' }))).toMatchObject({
    shield: 'unknown',
    reasons: [{ fact: 'gvproxy-no-config-flag' }, { fact: null }],
  });
});

test.each<[ToolFact['status'], string]>([
  ['foreign', 'The smolvm found on this host is another program of that name.'],
  ['failed', 'The version of smolvm on this host could not be told.'],
])('takes nothing from a program that is %s', (status, statement) => {
  const version = status === 'foreign' ? '1.9.2' : null;
  const host = { ...sampleHost(), tools: [{ tool: 'smolvm', status, path: '/usr/bin/smolvm', version } as const] };

  const { shield, reasons } = judgeShield(host);

  expect(shield).toBe('unknown');
  expect(reasons).toContainEqual({ statement, fact: null });
});

test('rests every reason on a fact that there is', () => {
  const { reasons } = judgeShield(sampleHost({ gvproxy: '0.8.9', smolvm: '1.9.2' }));

  for (const { fact } of reasons) expect(findFact(fact!).statement).not.toBe('');
});
