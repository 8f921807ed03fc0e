import { expect, test } from 'vitest';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import { describePlanChange, type Reviewed } from './describe-plan-change.ts';

const plan: PlanReport = {
  slug: 'web',
  backend: 'smolmachines',
  reviewId: 'a',
  subnet: '192.168.91.0/24',
  gateway: '192.168.91.1',
  sidecars: [
    { name: 'pipelock', gatewayPort: 8888, hostPort: 20_001 },
    { name: 'supervise', gatewayPort: 9100, hostPort: 20_002 },
  ],
  env: ['HTTP_PROXY', 'TOKEN'],
  files: [
    { name: 'gvproxy.yaml', path: '/s/gvproxy.yaml', sha256: '1', mode: '0600', status: 'same' },
    { name: 'smolfile.toml', path: '/s/smolfile.toml', sha256: '2', mode: '0600', status: 'same' },
  ],
  stage: '/s',
  notes: [{ code: 'tool-missing', message: 'smolvm was not found on this host.' }],
  commands: [],
};
const reviewed: Reviewed = { plan, specSha256: 'spec' };

function changed(part: Partial<PlanReport>): readonly string[] {
  return describePlanChange(reviewed, { plan: { ...plan, ...part }, specSha256: 'spec' });
}

test('says nothing of a plan that is the same', () => {
  expect(changed({ reviewId: 'b' })).toEqual([]);
});

test('says that the spec was edited even where no file depends on it', () => {
  expect(describePlanChange(reviewed, { plan, specSha256: 'other' })).toEqual(['bottle.toml was edited.']);
});

test('names a port that moved, one that is new and one that is given up', () => {
  const sidecars: PlanReport['sidecars'] = [
    { name: 'pipelock', gatewayPort: 8888, hostPort: 20_009 },
    { name: 'git-gate', gatewayPort: 9418, hostPort: 20_003 },
  ];

  expect(changed({ sidecars })).toEqual([
    'pipelock gets host port 20009 instead of 20001.',
    'git-gate gets host port 20003.',
    'supervise is no longer asked for and gives up host port 20002.',
  ]);
});

test('names another subnet and another backend', () => {
  expect(changed({ backend: 'sealed', subnet: null })).toEqual([
    'The backend is sealed instead of smolmachines.',
    'The subnet is none instead of 192.168.91.0/24.',
  ]);
});

test('names variables that the agent gets or loses', () => {
  expect(changed({ env: ['HTTP_PROXY', 'LANG', 'TERM'] })).toEqual([
    'The agent gets LANG, TERM as well.',
    'The agent no longer gets TOKEN.',
  ]);
});

test('tells a file with another text from one whose standing changed, and from new and former ones', () => {
  const files: PlanReport['files'] = [
    { name: 'gvproxy.yaml', path: '/s/gvproxy.yaml', sha256: '9', mode: '0600', status: 'changed' },
    { name: 'extra.toml', path: '/s/extra.toml', sha256: '3', mode: '0600', status: 'new' },
  ];

  expect(changed({ files })).toEqual([
    'gvproxy.yaml gets another text.',
    'extra.toml is written as well.',
    'smolfile.toml is no longer written.',
  ]);
  const drifted = plan.files.map((file, index) => (index === 0 ? { ...file, status: 'drifted' as const } : file));
  expect(changed({ files: drifted })).toEqual(['gvproxy.yaml on disk is drifted now, same before.']);
});

test('names notes that came and notes that went', () => {
  const notes = [{ code: 'port-owner-unknown', message: 'pipelock: port 20001 is in use.' }];

  expect(changed({ notes })).toEqual([
    'New note: pipelock: port 20001 is in use.',
    'No longer noted: smolvm was not found on this host.',
  ]);
});
