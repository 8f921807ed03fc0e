import { expect, test } from 'vitest';
import { buildReviewId, type Reviewed } from './review-id.ts';

const REVIEWED: Reviewed = {
  specBytesSha256: 'aa',
  drafts: [
    { name: 'gvproxy.yaml', sha256: 'bb' },
    { name: 'smolfile.toml', sha256: 'cc' },
  ],
  notes: [{ code: 'port-moved', message: 'Port 20001 is taken.' }],
};

test('is the same for the same review', () => {
  expect(buildReviewId(structuredClone(REVIEWED))).toBe(buildReviewId(REVIEWED));
  expect(buildReviewId(REVIEWED)).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, Reviewed]>([
  ['the spec', { ...REVIEWED, specBytesSha256: 'ab' }],
  ['the text of a draft', { ...REVIEWED, drafts: [{ name: 'gvproxy.yaml', sha256: 'bd' }, REVIEWED.drafts[1]!] }],
  ['the name of a draft', { ...REVIEWED, drafts: [{ name: 'gvproxy.yml', sha256: 'bb' }, REVIEWED.drafts[1]!] }],
  ['the number of drafts', { ...REVIEWED, drafts: [REVIEWED.drafts[0]!] }],
  ['a note', { ...REVIEWED, notes: [{ code: 'port-moved', message: 'Port 20002 is taken.' }] }],
  ['the number of notes', { ...REVIEWED, notes: [] }],
  ['where a note ends', { ...REVIEWED, notes: [{ code: 'port-movedPort', message: ' 20001 is taken.' }] }],
])('is another when %s is', (_, other) => {
  expect(buildReviewId(other)).not.toBe(buildReviewId(REVIEWED));
});
