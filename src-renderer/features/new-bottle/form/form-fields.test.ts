// @vitest-environment node
import { expect, test, vi } from 'vitest';

vi.stubGlobal('window', { addEventListener: () => undefined });
vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
const { changeTemplate, completeForm, FRESH_FORM, isBegun } = await import('./form-fields.ts');

test('another template changes what was left as the former one had it', () => {
  expect(changeTemplate(FRESH_FORM.fields, 'codex')).toMatchObject({
    template: 'codex',
    command: 'codex',
    allow: 'api.openai.com',
    env: 'OPENAI_API_KEY',
  });
});

test('another template leaves what was typed', () => {
  const typed = { ...FRESH_FORM.fields, command: 'claude --verbose', allow: 'pypi.org' };

  expect(changeTemplate(typed, 'shell')).toMatchObject({ command: 'claude --verbose', allow: 'pypi.org', env: '' });
});

test('a form is begun once anything in it is another, or a step was gone', () => {
  expect(isBegun(FRESH_FORM)).toBe(false);
  expect(isBegun({ ...FRESH_FORM, step: 'network' })).toBe(true);
  expect(isBegun({ ...FRESH_FORM, fields: { ...FRESH_FORM.fields, name: 'x' } })).toBe(true);
});

test('a form that was kept before a field was there has the field empty', () => {
  const { slug: _, ...fields } = { ...FRESH_FORM.fields, name: 'Half done' };
  const kept = completeForm({ fields: fields as typeof FRESH_FORM.fields, step: 'network' }, FRESH_FORM);

  expect(kept).toMatchObject({ step: 'network', fields: { name: 'Half done', slug: '' } });
  expect(completeForm(undefined, FRESH_FORM)).toEqual(FRESH_FORM);
});
