import { expect, test } from 'vitest';
import { type BackendViews, chooseBackend, sortBackends } from './choose-backend.ts';

type Code = 'backend-not-ready' | 'tools-blocked' | null;

function views(sealed: Code, qemu: Code, smolmachines: Code): BackendViews {
  const view = (code: Code) => ({
    planFailure: code === null ? null : { code, message: '' },
    shield: { shield: 'unknown' as const, reasons: [] },
  });
  return new Map([
    ['sealed', view(sealed)],
    ['qemu', view(qemu)],
    ['smolmachines', view(smolmachines)],
  ]);
}

test.each<[string, BackendViews | null, string]>([
  ['nothing is known yet', null, 'smolmachines'],
  ['all can be prepared here', views(null, null, null), 'sealed'],
  ['the first lacks its programs', views('tools-blocked', null, null), 'qemu'],
  ['only the last is ready', views('backend-not-ready', 'backend-not-ready', null), 'smolmachines'],
  ['no program is here', views('backend-not-ready', 'tools-blocked', 'tools-blocked'), 'qemu'],
])('where %s', (_where, known, name) => {
  expect(chooseBackend(known)).toBe(name);
});

test('what can be written here stands first, what this version cannot prepare last', () => {
  expect(sortBackends(views('backend-not-ready', 'backend-not-ready', null))).toEqual([
    'smolmachines',
    'sealed',
    'qemu',
  ]);
  expect(sortBackends(views('backend-not-ready', 'tools-blocked', null))).toEqual(['smolmachines', 'qemu', 'sealed']);
  expect(sortBackends(null)).toEqual(['sealed', 'qemu', 'smolmachines']);
});
