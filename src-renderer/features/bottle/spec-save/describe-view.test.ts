import { expect, test } from 'vitest';
import type { SpecView } from '#shared/contract/schemas/bottle';
import { describeView } from './describe-view.ts';

const CALM = {
  problems: [],
  powers: [],
  powersAccepted: true,
  plan: { notes: [] },
  planFailure: null,
  files: [],
} as unknown as SpecView;

function problem(severity: 'error' | 'warning'): SpecView['problems'][number] {
  return { code: 'x', severity, path: 'p', line: 1, column: 1, key: '', message: 'm' };
}

function file(name: string, status: SpecView['files'][number]['status']): SpecView['files'][number] {
  return { name, status, role: 'generated' } as SpecView['files'][number];
}

test('names the files that writing would make or change', () => {
  const files = [file('gvproxy.yaml', 'changed'), file('smolfile.toml', 'new'), file('third', 'same')];

  expect(describeView({ ...CALM, files })).toEqual({
    tone: 'plain',
    text: 'Prepare would change 2 files: gvproxy.yaml, smolfile.toml.',
  });
});

test('says that writing is refused, where a plan is never written', () => {
  const note = { code: 'expectation-not-judged', message: 'Writing is refused.' };
  const view = { ...CALM, plan: { notes: [note] }, files: [file('gvproxy.yaml', 'new')] } as unknown as SpecView;

  expect(describeView(view)).toEqual({ tone: 'unknown', text: 'Writing is refused.' });
});

test('says that nothing would change', () => {
  expect(describeView(CALM).text).toBe('The generated files stay as they are.');
});

test('says errors first, and counts warnings beside them', () => {
  const view = { ...CALM, plan: null, problems: [problem('error'), problem('error'), problem('warning')] };

  expect(describeView(view)).toEqual({ tone: 'broken', text: '2 errors, 1 warning.' });
});

test('is not calm about warnings, powers, or a plan that cannot be had', () => {
  expect(describeView({ ...CALM, problems: [problem('warning')] })).toEqual({
    tone: 'unknown',
    text: 'The generated files stay as they are. 1 warning.',
  });
  expect(describeView({ ...CALM, powersAccepted: false }).tone).toBe('unknown');
  const planFailure = { code: 'backend-not-ready' as const, message: 'This version cannot prepare it yet.' };
  expect(describeView({ ...CALM, plan: null, planFailure }).text).toBe('This version cannot prepare it yet.');
});
