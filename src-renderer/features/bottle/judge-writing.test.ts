import { expect, test } from 'vitest';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { offerWriting } from './judge-writing.ts';

type Status = NonNullable<BottleDetail['view']['plan']>['files'][number]['status'];

interface Standing {
  readonly state: BottleDetail['row']['state'];
  readonly files?: readonly Status[] | null;
  readonly failure?: string;
}

function detailOf({ state, files = ['same', 'same'], failure }: Standing): BottleDetail {
  const plan = files === null ? null : { files: files.map((status) => ({ status })) };
  const planFailure = failure === undefined ? null : { code: failure, message: '' };
  return { row: { state }, view: { plan, planFailure } } as unknown as BottleDetail;
}

test.each<[string, Standing, string | null]>([
  ['a bottle that was never prepared', { state: 'never-prepared', files: ['new', 'new'] }, 'Prepare'],
  ['a bottle whose files are as written', { state: 'prepared' }, null],
  ['a spec that was edited without another text of any file', { state: 'changed' }, 'Write again'],
  ['a port that moved since', { state: 'prepared', files: ['changed', 'same'] }, 'Write 1 changed file'],
  ['a file that drifted', { state: 'drifted', files: ['drifted', 'same'] }, 'Write 1 changed file'],
  ['a stage that cannot be read', { state: 'damaged', files: ['new', 'new'] }, 'Write 2 files'],
  ['programs that are missing', { state: 'never-prepared', failure: 'tools-blocked' }, 'Prepare'],
  ['a policy test that nobody judged', { state: 'changed', failure: 'expectation-not-judged' }, null],
  ['a spec without a plan', { state: 'changed', files: null, failure: 'spec-invalid' }, null],
])('offers for %s', (_name, standing, expected) => {
  const detail = detailOf(standing);

  expect(offerWriting(detail)).toBe(expected);
});
