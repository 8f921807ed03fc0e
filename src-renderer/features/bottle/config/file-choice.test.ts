import { describe, expect, test } from 'vitest';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { FileView } from '#shared/contract/schemas/file-view';
import { firstChoice, firstComparison, showFile } from './file-choice.ts';
import { factOfFile, formatCount, noteFile, sizeOf } from './file-notes.ts';

const HUNK = { oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-was', '+is'] };
const GENERATED: FileView = {
  name: 'gvproxy.yaml',
  path: '/state/stage/gvproxy.yaml',
  role: 'generated',
  language: 'yaml',
  mode: '0600',
  status: 'drifted',
  draft: { text: 'is\n', sha256: 'D' },
  disk: { text: 'was\n', sha256: 'X' },
  recordSha256: 'D',
  diskChangedAt: '2026-01-02T03:04:05.000Z',
  reasons: [],
  hunks: [HUNK],
};
const PLAN: FileView = { ...GENERATED, name: 'plan.json', role: 'record', status: 'same', draft: null, hunks: [] };

function detailOf(files: readonly FileView[], more: Partial<BottleDetail> = {}): BottleDetail {
  const row = { slug: 'a', name: 'A', state: 'prepared', firstProblem: null } as unknown as BottleDetail['row'];
  const view = {
    files: [...files],
    plan: {},
    shield: { shield: 'broken', reasons: [] },
  } as unknown as BottleDetail['view'];
  return { row, specPath: '/s/bottle.toml', specText: 'x', specSha256: 'S', view, history: [], ...more };
}

describe('the tab opens', () => {
  test('with the file that drifted, beside what lies on disk', () => {
    const detail = detailOf([{ ...GENERATED, name: 'a', status: 'same', hunks: [] }, GENERATED, PLAN]);
    const choice = firstChoice(detail);

    expect(choice).toEqual({ kind: 'stage', name: 'gvproxy.yaml' });
    expect(firstComparison(showFile(detail, choice))).toBe('disk');
  });

  test('with the draft alone while nothing lies on disk', () => {
    const detail = detailOf([{ ...GENERATED, status: 'new', disk: null, recordSha256: null, hunks: [] }]);
    const file = showFile(detail, firstChoice(detail));

    expect(firstComparison(file)).toBe('draft');
    expect(file.comparisons).toEqual(['draft']);
    expect(file.text).toBe('is\n');
  });

  test('with the spec where there are no files', () => {
    expect(firstChoice(detailOf([]))).toEqual({ kind: 'spec' });
  });
});

describe('a choice', () => {
  test('of a record shows what lies on disk and compares it with nothing', () => {
    const file = showFile(detailOf([PLAN]), { kind: 'stage', name: 'plan.json' });

    expect([file.text, file.sha256, file.title, file.comparisons]).toEqual(['was\n', 'X', 'On disk', []]);
  });

  test('of the spec shows the present text beside the one that was prepared', () => {
    const prepared = { ...PLAN, name: 'bottle.toml', draft: { text: 'x', sha256: 'S' }, hunks: [HUNK] };
    const history = [{ number: 3, preparedAt: null, files: [], whole: true }];
    const file = showFile(detailOf([prepared], { history }), { kind: 'spec' });

    expect(file.text).toBe('x');
    expect(file.before).toEqual({ title: 'As prepared', text: 'was\n' });
    expect(file.comparisons).toEqual(['draft', 'disk', 'history']);
  });

  test('of a file that is gone shows the spec', () => {
    expect(showFile(detailOf([]), { kind: 'stage', name: 'gone' }).name).toBe('bottle.toml');
  });
});

describe('what is said of a file', () => {
  const noteOf = (view: FileView): ReturnType<typeof noteFile> => {
    const detail = detailOf([view]);
    return noteFile(detail, showFile(detail, { kind: 'stage', name: view.name }), false);
  };

  test('that drifted: so, how many lines, since when, and that it can be restored', () => {
    expect(noteOf(GENERATED)).toEqual({
      tone: 'unknown',
      title: 'The file on disk is not the record.',
      text: '1 line differs from the draft.',
      changedAt: '2026-01-02T03:04:05.000Z',
      canRestore: true,
    });
  });

  test('that is missing on disk: so', () => {
    const note = noteOf({ ...GENERATED, disk: null, hunks: [] });

    expect(note?.title).toBe('The file is not on disk.');
    expect(note?.canRestore).toBe(true);
  });

  test('that is as written: nothing', () => {
    expect(noteOf({ ...GENERATED, status: 'same', hunks: [] })).toBeNull();
  });

  test('in place of drafts that cannot be had: why', () => {
    const detail = detailOf([]);
    const planFailure = { code: 'backend-not-ready' as const, message: 'This version cannot prepare it yet.' };
    const unplanned = { ...detail, view: { ...detail.view, plan: null, planFailure } };

    const note = noteFile(unplanned, showFile(unplanned, { kind: 'spec' }), true);

    expect(note?.title).toBe('This version cannot prepare it yet.');
  });

  test('that was never written: so', () => {
    expect(noteOf({ ...GENERATED, status: 'new', disk: null, recordSha256: null, hunks: [] })?.title).toBe(
      'Never written.',
    );
  });
});

describe('what is known of a whole file', () => {
  const reason = { line: 1, key: 'name', rule: '', askedBy: '', specKey: null, specLine: null };
  const takenUp = { statement: 'no: smolvm refuses', fact: 'smolvm-rejects-unknown-keys' };
  const smolfile = {
    ...GENERATED,
    reasons: [
      { ...reason, takenUp },
      { ...reason, line: 2, takenUp: null },
    ],
  };

  test('is worse than asked where the shield is broken by the same fact', () => {
    const reasons = [{ statement: 'smolvm 1.9.2 refuses smolfile.toml.', fact: 'smolvm-rejects-unknown-keys' }];

    expect(factOfFile(smolfile, { shield: 'broken', reasons })).toEqual({
      standing: 'worse',
      statement: 'smolvm 1.9.2 refuses smolfile.toml.',
      fact: 'smolvm-rejects-unknown-keys',
    });
  });

  test('is not known where nothing says more', () => {
    expect(factOfFile(smolfile, { shield: 'unknown', reasons: [] })?.standing).toBe('unknown');
  });

  test('is nothing where no line has a fact, or lines have different ones', () => {
    const other = { ...reason, takenUp: { statement: 'x', fact: 'other' } };

    expect(factOfFile(GENERATED, { shield: 'broken', reasons: [] })).toBeNull();
    const mixed = { ...smolfile, reasons: [...smolfile.reasons, other] };
    expect(factOfFile(mixed, { shield: 'broken', reasons: [] })).toBeNull();
  });
});

test('sizes are bytes, and thousands stand apart', () => {
  expect(sizeOf('é')).toBe(2);
  expect(formatCount(1234567)).toBe('1\u2009234\u2009567');
  expect(formatCount(356)).toBe('356');
});
