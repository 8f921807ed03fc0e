import { expect, test } from 'vitest';
import type { Draft } from '#shared/model/draft';
import { checkDraft } from './check-draft.ts';

const DRAFT: Draft = { name: 'a.json', text: '{"a":1,"b":2}', mode: 0o600, language: 'json' };

test('lets a draft through that reads back as it was meant', () => {
  expect(checkDraft(DRAFT, { a: 1, b: 2 }, JSON.parse)).toEqual({ ok: true, value: DRAFT });
});

test.each([
  ['another value', { a: 1, b: 3 }],
  ['a value of another kind', { a: 1, b: '2' }],
  ['a key more', { a: 1, b: 2, c: 3 }],
  ['a key less', { a: 1 }],
  ['another order of keys', { b: 2, a: 1 }],
])('refuses a draft that reads back with %s', (_, meant) => {
  expect(checkDraft(DRAFT, meant, JSON.parse)).toMatchObject({ ok: false, error: { code: 'render-mismatch' } });
});

test('refuses a draft that does not parse at all', () => {
  expect(checkDraft({ ...DRAFT, text: '{' }, {}, JSON.parse)).toMatchObject({ ok: false });
});
