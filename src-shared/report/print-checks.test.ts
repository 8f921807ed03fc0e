import { expect, test } from 'vitest';
import type { Check } from '#shared/model/check';
import { printChecks } from './print-checks.ts';

const OK: Check = {
  id: 'tool.smolvm',
  title: 'smolvm',
  status: 'ok',
  summary: 'smolvm 1.9.2',
  detail: '',
  remedy: null,
  path: '/usr/bin/smolvm',
  version: '1.9.2',
};

test('prints what was found, and below it what to do, all under the first line', () => {
  const missing: Check = {
    ...OK,
    title: 'gvproxy',
    status: 'missing',
    summary: 'not found',
    detail: 'Looked in:\n/usr/bin\n',
    remedy: { kind: 'command', text: 'Install it:', literal: 'apt-get install -y gvproxy' },
    path: null,
    version: null,
  };

  expect(printChecks([OK, missing])).toBe(
    [
      'ok       smolvm: smolvm 1.9.2',
      '           /usr/bin/smolvm',
      'missing  gvproxy: not found',
      '           Looked in:',
      '           /usr/bin',
      '           Install it:',
      '             apt-get install -y gvproxy',
    ].join('\n'),
  );
});

test('says a path once', () => {
  expect(printChecks([{ ...OK, summary: 'smolvm 1.9.2 at /usr/bin/smolvm' }])).toBe(
    'ok  smolvm: smolvm 1.9.2 at /usr/bin/smolvm',
  );
});

test('shows what a program printed without letting it act', () => {
  expect(printChecks([{ ...OK, path: null, detail: '\u001b]0;owned\u0007' }])).toContain('\\x1b]0;owned\\x07');
});

test('prints nothing for no checks', () => {
  expect(printChecks([])).toBe('');
});
