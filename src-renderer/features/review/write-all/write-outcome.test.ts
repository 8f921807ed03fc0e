import { describe, expect, test } from 'vitest';
import type { ReviewStanding } from '#shared/contract/schemas/review';
import type { Failure } from '#renderer/state/api';
import { describeChange, describeEnd, endsTheRun, summariseOutcomes } from './write-outcome.ts';

const reviewed: ReviewStanding = {
  slug: 'web',
  reviewId: 'one',
  failure: null,
  powersAccepted: true,
  writes: ['gvproxy.yaml'],
  files: [{ file: 'gvproxy.yaml', draftSha256: 'a', diskSha256: 'b', status: 'drifted', isReviewed: true }],
};

function failure(code: Failure['code'], reference?: string): Failure {
  const detail = { problems: [], remedy: null, powers: [], ...(reference === undefined ? {} : { reference }) };
  return { code, message: 'x', detail };
}

describe('what was ticked off', () => {
  test('is written while it is the same', () => {
    expect(describeChange(reviewed, reviewed)).toBeNull();
  });

  test('names the file whose bytes are others by now', () => {
    const files = reviewed.files.map((file) => ({ ...file, isReviewed: false }));

    expect(describeChange(reviewed, { ...reviewed, files })).toBe('gvproxy.yaml changed since it was ticked off.');
  });

  test('is not written when its plan is another or the bottle is gone', () => {
    expect(describeChange(reviewed, { ...reviewed, reviewId: 'two' })).toContain('another one');
    expect(describeChange(reviewed, undefined)).toBe('It is not there any more.');
  });
});

describe('a run', () => {
  test('ends where the next bottle would fail alike, and goes on after what is one bottle’s own', () => {
    expect(endsTheRun(failure('disk-full'))).toBe(true);
    expect(endsTheRun(failure('internal'))).toBe(true);
    expect(endsTheRun(failure('internal', 'ab12'))).toBe(false);
    expect(endsTheRun(failure('powers-not-accepted'))).toBe(false);
    expect(describeEnd(failure('disk-full'))).toBe('Not begun: the disk is full.');
  });

  test('says of how many what came', () => {
    expect(
      summariseOutcomes([
        { status: 'written', fileCount: 2 },
        { status: 'refused', failure: failure('disk-full') },
        { status: 'not-begun', words: '' },
        { status: 'changed', words: '' },
      ]),
    ).toBe('1 of 4 bottles written, 1 changed meanwhile, 1 refused, 1 not begun.');
  });
});
