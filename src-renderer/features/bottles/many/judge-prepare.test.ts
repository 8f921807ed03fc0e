import { expect, test } from 'vitest';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { judgePrepare } from './judge-prepare.ts';

function detail(view: Partial<BottleDetail['view']>, statuses: readonly string[] = ['new', 'new']): BottleDetail {
  const plan = { files: statuses.map((status) => ({ status })) };
  return { view: { plan, planFailure: null, powers: [], powersAccepted: true, ...view } } as unknown as BottleDetail;
}

test.each<[string, BottleDetail, string, string]>([
  ['new files are written', detail({}), 'writes', 'Writes 2 files'],
  ['some changed', detail({}, ['same', 'drifted']), 'writes', 'Writes 2 files, 1 of them changed'],
  ['nothing changed', detail({}, ['same', 'same']), 'same', 'Every file is as written. Nothing to do.'],
  [
    'powers nobody accepted',
    detail({ powersAccepted: false, powers: [{}] as never }),
    'refused',
    'It asks for 1 power that nobody has accepted. Review it by itself.',
  ],
  [
    'programs are missing',
    detail({ planFailure: { code: 'tools-blocked', message: 'gvproxy: missing' } }),
    'blocked',
    'gvproxy: missing',
  ],
  [
    'a policy test is not judged',
    detail({ planFailure: { code: 'expectation-not-judged', message: 'never' } }),
    'refused',
    'never',
  ],
  ['no plan', detail({ plan: null, planFailure: { code: 'spec-invalid', message: 'errors' } }), 'refused', 'errors'],
])('%s', (_what, given, kind, words) => {
  expect(judgePrepare(given)).toEqual({ kind, words });
});
