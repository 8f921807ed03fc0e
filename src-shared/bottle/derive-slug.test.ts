import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveSlug } from './derive-slug.ts';
import { parseSlug } from './parse-slug.ts';

test.each([
  ['Web agent', 'web-agent'],
  ['  Café  Über!! ', 'cafe-uber'],
  ['../../etc/passwd', 'etc-passwd'],
  ['İstanbul', 'istanbul'],
  ['ﬁne ①', 'fine-1'],
  ['a--b__c', 'a-b-c'],
  ['日本 2', '2'],
  ['x'.repeat(48), 'x'.repeat(48)],
])('%j gives %s', (name, slug) => {
  expect(deriveSlug(name)).toEqual({ ok: true, value: slug });
});

test.each([
  ['', 'name-empty'],
  ['...', 'name-empty'],
  ['////', 'name-empty'],
  ['日本', 'name-empty'],
  ['x'.repeat(49), 'name-too-long'],
  ['x'.repeat(5000), 'name-too-long'],
])('%.20j gives none, and says why', (name, code) => {
  expect(deriveSlug(name)).toMatchObject({ ok: false, error: { code } });
});

test('what is derived is a slug, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const slug = deriveSlug(name);
      if (!slug.ok) return;

      expect(slug.value).toMatch(/^[a-z0-9](?:-?[a-z0-9])*$/);
      expect(slug.value.length).toBeLessThanOrEqual(48);
      expect(parseSlug(slug.value)).toEqual(slug);
      expect(deriveSlug(slug.value)).toEqual(slug);
    }),
  );
});

test.each(['', '-a', 'a-', 'a--b', 'A', 'a b', 'a/b', '..', 'a\n', 'ä', 'x'.repeat(49)])('%.20j is no slug', (text) => {
  expect(parseSlug(text)).toMatchObject({ ok: false, error: { code: 'slug-malformed' } });
});

test.each(['a', '0', 'web-agent-2', 'x'.repeat(48)])('%.20j is a slug', (text) => {
  expect(parseSlug(text)).toEqual({ ok: true, value: text });
});
