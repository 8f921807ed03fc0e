import { describe, expect, test } from 'vitest';
import { judgeMounts, type MountFinding } from './judge-mounts.ts';

const CONTEXT = { homeFolder: '/data/me', stateRoot: '/data/me/.local/share/corkboard' };

function judge(host: string, finding: Partial<MountFinding> = {}, mode: 'read-only' | 'read-write' = 'read-only') {
  const seen: MountFinding = { realPath: host, kind: 'folder', names: [], ...finding };
  return judgeMounts([{ host, guest: '/w', mode }], [seen], CONTEXT).map(({ code, severity }) => `${severity} ${code}`);
}

describe('a mount', () => {
  test.each([
    ['/', 'mount-root'],
    ['/data/me', 'mount-home'],
    ['/DATA/Me', 'mount-home'],
    ['/data', 'mount-home'],
    ['/home', 'mount-home'],
    ['/home/other', 'mount-home'],
    ['/Users/other', 'mount-home'],
    ['/root', 'mount-home'],
    ['/data/me/.ssh', 'mount-credentials'],
    ['/data/me/.ssh/id_ed25519', 'mount-credentials'],
    ['/data/me/.SSH', 'mount-credentials'],
    ['/home/other/.ssh', 'mount-credentials'],
    ['/data/me/.aws', 'mount-credentials'],
    ['/srv/homes/x/.gnupg/private', 'mount-credentials'],
    ['/data/me/.config', 'mount-credentials'],
    ['/data/me/.config/gh/hosts.yml', 'mount-credentials'],
    ['/Users/x/Library', 'mount-credentials'],
    ['/etc', 'mount-credentials'],
    ['/var/run/docker.sock', 'mount-engine'],
    ['/private/var/run/docker.sock', 'mount-engine'],
    ['/run', 'mount-engine'],
    ['/var', 'mount-engine'],
    ['/run/user/1000/podman/podman.sock', 'mount-engine'],
    ['/data/me/.colima/default/docker.sock', 'mount-engine'],
    ['/data/me/.local/share/corkboard', 'mount-state-root'],
    ['/data/me/.local/share/corkboard/bottles/a', 'mount-state-root'],
    ['/data/me/.local/share', 'mount-state-root'],
    ['/proc', 'mount-system'],
    ['/dev/kvm', 'mount-system'],
  ])('of %s is refused, also through a link', (place, code) => {
    expect(judge(place)).toEqual([`error ${code}`]);
    expect(judge('/data/me/src/link', { realPath: place })).toEqual([`error ${code}`]);
  });

  test.each([
    ['a socket', { kind: 'socket' }, 'mount-socket'],
    ['a folder with an engine in it', { names: ['x', 'docker.sock'] }, 'mount-engine'],
    ['somebody’s home in an unusual place', { names: ['.ssh', 'src'] }, 'mount-credentials'],
  ] as const)('of %s is refused by what is seen there', (_, finding, code) => {
    expect(judge('/srv/x', finding)).toEqual([`error ${code}`]);
  });

  test.each(['/data/me/src/app', '/data/me/.sshx', '/srv', '/opt/data', '/home/other/src', '/tmp/x'])(
    'of %s is taken',
    (place) => {
      expect(judge(place)).toEqual([]);
      expect(judge(place, {}, 'read-write')).toEqual([]);
    },
  );

  test('of what is not there, or cannot be seen, is warned about', () => {
    expect(judge('/srv/x', { kind: 'missing' })).toEqual(['warning mount-missing']);
    expect(judge('/srv/x', { kind: 'other' })).toEqual(['warning mount-unseen']);
  });

  test('that the guest may write is warned about where git or a shell would run what it leaves', () => {
    expect(judge('/srv/x', { names: ['.git'] }, 'read-write')).toEqual(['warning mount-git']);
    expect(judge('/srv/x/.git/hooks', {}, 'read-write')).toEqual(['warning mount-git']);
    expect(judge('/srv/x.git', { names: ['HEAD', 'hooks'] }, 'read-write')).toEqual(['warning mount-git']);
    expect(judge('/srv/x', { names: ['.zshrc', '.envrc'] }, 'read-write')).toEqual(['warning mount-startup']);
    expect(judge('/data/me/.bashrc', { kind: 'file' }, 'read-write')).toEqual(['warning mount-startup']);
    expect(judge('/srv/x', { names: ['.git', '.zshrc'] })).toEqual([]);
  });
});

test('a message names the link and where it leads, and what to do', () => {
  const finding: MountFinding = { realPath: '/data/me/.ssh', kind: 'folder', names: [] };

  expect(judgeMounts([{ host: '/srv/link', guest: '/w', mode: 'read-only' }], [finding], CONTEXT)).toEqual([
    {
      index: 0,
      code: 'mount-credentials',
      severity: 'error',
      message: '/srv/link leads to /data/me/.ssh, which holds credentials. It cannot be mounted.',
    },
  ]);
});
