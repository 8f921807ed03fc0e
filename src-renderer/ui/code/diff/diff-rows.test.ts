import { expect, test } from 'vitest';
import type { DiffHunk } from './diff-lines.ts';
import { buildDiffRows, type DiffRows } from './diff-rows.ts';

const HUNK: DiffHunk = {
  oldStart: 8,
  oldLines: 4,
  newStart: 8,
  newLines: 3,
  lines: [' forwards:', '-port: 8080', '-gone: 1', '+port: 41876', ' end: 1'],
};

/** Each row as `before number text | after number text`. */
function draw(diff: DiffRows): readonly string[] {
  return Array.from({ length: diff.count }, (_, index) => {
    const row = diff.rowAt(index);
    if (row?.kind === 'gap') return `gap ${row.count}`;
    if (row?.kind !== 'line') return String(row?.kind);
    const side = (line: typeof row.before): string => (line === null ? '' : `${line.number} ${line.text}`);
    return `${row.isChanged ? '*' : ''}${side(row.before)}|${side(row.after)}`;
  });
}

test('side by side, a removed line stands beside the added one in its place', () => {
  const diff = buildDiffRows([HUNK], 'split');

  expect(draw(diff)).toEqual([
    'gap 7',
    '8 forwards:|8 forwards:',
    '*9 port: 8080|9 port: 41876',
    '*10 gone: 1|',
    '11 end: 1|10 end: 1',
  ]);
  expect(diff.changes).toEqual([2]);
});

test('in one column, removed lines stand before added ones and know their partners', () => {
  const diff = buildDiffRows([HUNK], 'unified');

  expect(draw(diff)).toEqual([
    'gap 7',
    '8 forwards:|8 forwards:',
    '*9 port: 8080|',
    '*10 gone: 1|',
    '*|9 port: 41876',
    '11 end: 1|10 end: 1',
  ]);
  expect(diff.rowAt(2)).toMatchObject({ partner: 'port: 41876' });
  expect(diff.rowAt(3)).toMatchObject({ partner: null });
  expect(diff.rowAt(4)).toMatchObject({ partner: 'port: 8080' });
});

test('counts what is the same between two hunks and finds both changes', () => {
  const later: DiffHunk = { oldStart: 31, oldLines: 0, newStart: 30, newLines: 1, lines: ['+new: 1'] };
  const diff = buildDiffRows([HUNK, later], 'split');

  expect(draw(diff).slice(5)).toEqual(['gap 19', '*|30 new: 1']);
  expect(diff.changes).toEqual([2, 6]);
});

test('shows a missing last line end as a remark that is no line', () => {
  const lines = ['-a', ' \\ No newline at end of file', '+a'];
  const diff = buildDiffRows([{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines }], 'unified');

  expect(draw(diff)).toEqual(['*1 a|', 'remark', '*|1 a']);
});

test('answers no row outside of itself', () => {
  const diff = buildDiffRows([HUNK], 'split');

  expect(diff.rowAt(-1)).toBeNull();
  expect(diff.rowAt(5)).toBeNull();
  expect(buildDiffRows([], 'split')).toMatchObject({ count: 0, changes: [] });
});

test('finds any row of a diff of 50 000 lines', () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `-line ${index}`);
  const diff = buildDiffRows([{ oldStart: 1, oldLines: 50_000, newStart: 0, newLines: 0, lines }], 'unified');

  expect(diff.count).toBe(50_000);
  expect(diff.rowAt(49_999)).toMatchObject({ before: { number: 50_000, text: 'line 49999' }, after: null });
});
