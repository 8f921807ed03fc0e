import { expect, test } from 'vitest';
import { type FileHashes, type FileStatus, fileStatus } from './file-status.ts';

const cases: [string, FileStatus, FileHashes][] = [
  ['a file that was never written', 'new', { recordSha256: null, diskSha256: null, draftSha256: 'a' }],
  ['a file that is as written and as it would be', 'same', { recordSha256: 'a', diskSha256: 'a', draftSha256: 'a' }],
  ['a file that would now be another', 'changed', { recordSha256: 'a', diskSha256: 'a', draftSha256: 'b' }],
  ['a file that would no longer be written', 'changed', { recordSha256: 'a', diskSha256: 'a', draftSha256: null }],
  ['a file that someone edited', 'drifted', { recordSha256: 'a', diskSha256: 'b', draftSha256: 'a' }],
  ['an edited file that would be another', 'drifted', { recordSha256: 'a', diskSha256: 'b', draftSha256: 'c' }],
  ['a file that was edited into the draft', 'drifted', { recordSha256: 'a', diskSha256: 'b', draftSha256: 'b' }],
  ['a file that is gone', 'drifted', { recordSha256: 'a', diskSha256: null, draftSha256: 'a' }],
  ['a file that we never wrote', 'drifted', { recordSha256: null, diskSha256: 'a', draftSha256: 'a' }],
];

test.each(cases)('%s is %s', (_, status, hashes) => {
  expect(fileStatus(hashes)).toBe(status);
});
