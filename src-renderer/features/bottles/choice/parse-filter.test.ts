import { expect, test } from 'vitest';
import { parseFilter } from './parse-filter.ts';

const NONE = { backend: [], shield: [], state: [] };

test.each([
  ['', { words: [], terms: NONE, wrong: [] }],
  ['  Légacy  billing ', { words: ['legacy', 'billing'], terms: NONE, wrong: [] }],
  ['shield:broken web', { words: ['web'], terms: { ...NONE, shield: ['broken'] }, wrong: [] }],
  ['state:drifted state:changed', { words: [], terms: { ...NONE, state: ['drifted', 'changed'] }, wrong: [] }],
  ['BACKEND:Qemu', { words: [], terms: { ...NONE, backend: ['qemu'] }, wrong: [] }],
  ['192.168.1.0/24 21876', { words: ['192.168.1.0/24', '21876'], terms: NONE, wrong: [] }],
  ['shield:', { words: [], terms: NONE, wrong: [] }],
  [
    'shield:brokn',
    { words: [], terms: NONE, wrong: ['shield:brokn is not known. shield: takes proven, predicted, unknown, broken.'] },
  ],
  ['host:x', { words: [], terms: NONE, wrong: ['host: is no term. There are backend:, shield:, state:.'] }],
])('%j', (text, filter) => {
  expect(parseFilter(text)).toEqual(filter);
});
