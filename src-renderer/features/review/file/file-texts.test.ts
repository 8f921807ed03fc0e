import { expect, test } from 'vitest';
import type { FileView } from '#shared/contract/schemas/file-view';
import { describeFile, isChangedSpec } from './file-texts.ts';

const spec: FileView = {
  name: 'bottle.toml',
  path: '/s/bottle.toml',
  role: 'record',
  language: 'toml',
  mode: '0600',
  status: 'changed',
  draft: { text: 'now', sha256: 'N' },
  disk: { text: 'then', sha256: 'T' },
  recordSha256: 'T',
  diskChangedAt: null,
  reasons: [],
  hunks: [],
};

test('a spec that was changed since it was prepared is told from a file that is to be written', () => {
  expect(describeFile(spec, 'changed')).toMatch(/^The spec was changed since it was prepared/);
  expect(describeFile({ ...spec, name: 'gvproxy.yaml', role: 'generated' }, 'changed')).toBeNull();
});

test('a copy of the spec that was edited in the stage drifted: it is no prepared spec to go back to', () => {
  expect(isChangedSpec({ ...spec, status: 'drifted' })).toBe(false);
  expect(describeFile({ ...spec, status: 'drifted' }, 'drifted')).toMatch(/^What lies on disk is not what was written/);
});

test('where the record is lost nothing is said of changes', () => {
  expect(describeFile(spec, 'damaged')).toMatch(/^The record is lost/);
});
