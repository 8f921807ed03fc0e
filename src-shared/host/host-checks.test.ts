import { describe, expect, test } from 'vitest';
import type { HostNetwork } from '#shared/model/host-facts';
import { checkAccelerator } from './check-accelerator.ts';
import { checkNetworks } from './check-networks.ts';
import { checkPorts } from './check-ports.ts';
import { checkStateRoot } from './check-state-root.ts';

describe('the state root', () => {
  test('is ok where nothing is wrong with it', () => {
    expect(checkStateRoot(null, '/home/me/.local/share/corkboard', 'linux')).toMatchObject({
      id: 'state.root',
      status: 'ok',
      summary: 'Can be written, and is closed to other users.',
      path: '/home/me/.local/share/corkboard',
    });
  });

  test('is not said to be closed where that is not looked at', () => {
    expect(checkStateRoot(null, 'C:/corkboard', 'other').summary).not.toContain('closed');
  });

  test.each([
    ['path-refused', 'needs-permission'],
    ['read-only', 'needs-permission'],
    ['disk-full', 'failed'],
    ['write-failed', 'failed'],
  ])('with %s: %s, with place and remedy of the problem', (code, status) => {
    const remedy = { kind: 'command', text: 'Close it to other users.', literal: 'chmod 700 /state/held' } as const;
    const problem = { code, path: '/state/held', message: '/state/held is open to other users.', remedy };

    expect(checkStateRoot(problem, '/state', 'linux')).toMatchObject({
      status,
      summary: '/state/held is open to other users.',
      detail: 'Bottles and their files lie in /state.',
      path: '/state/held',
      remedy,
    });
  });

  test('has a remedy also where the problem brings none', () => {
    const problem = {
      code: 'write-failed',
      path: '/state',
      message: '/state could not be written (EIO).',
      remedy: null,
    };

    expect(checkStateRoot(problem, '/state', 'linux').remedy?.text).toContain('CORKBOARD_HOME');
  });
});

describe('loopback ports', () => {
  test('are ok while one of those tried is free, and the busy ones are named', () => {
    const check = checkPorts([
      { port: 20_000, isFree: false },
      { port: 21_595, isFree: true },
    ]);

    expect(check).toMatchObject({ id: 'host.ports', status: 'ok', remedy: null });
    expect(check.summary).toBe('1 of 2 ports tried from 20000 to 32767 are free.');
    expect(check.detail).toBe('In use: 20000. A bottle gets another one.');
  });

  test('are failed when none can be listened on', () => {
    const check = checkPorts([{ port: 20_000, isFree: false }]);

    expect(check).toMatchObject({ status: 'failed', detail: 'Tried: 20000, each on 127.0.0.1, 0.0.0.0 and ::1.' });
    expect(check.remedy?.text).toContain('ss -ltnp');
  });
});

describe('subnets', () => {
  const network = (address: string, bits: number, device = 'eth0'): HostNetwork => ({
    kind: 'route',
    device,
    address,
    bits,
  });

  test('are ok without overlaps; a default route and halves of everything do not count', () => {
    const check = checkNetworks([network('0.0.0.0', 0), network('128.0.0.0', 1), network('10.0.0.0', 8)]);

    expect(check).toMatchObject({ id: 'host.networks', status: 'ok', detail: '', remedy: null });
    expect(check.summary).toBe('No route or interface of this host overlaps a subnet of bottles.');
  });

  test('are counted where some overlap, each network named once', () => {
    const check = checkNetworks([network('192.168.0.0', 23), network('192.168.122.0', 24, 'virbr0')]);

    expect(check.status).toBe('ok');
    expect(check.summary).toBe("251 of 254 subnets are free of this host's routes and interfaces.");
    expect(check.detail).toBe(
      'Overlaps: the route 192.168.0.0/23 of eth0.\nOverlaps: the route 192.168.122.0/24 of virbr0.',
    );
  });

  test('17 is no subnet of bottles', () => {
    expect(checkNetworks([network('192.168.17.0', 24)]).detail).toBe('');
  });

  test('are failed when everything overlaps, with what that means', () => {
    const check = checkNetworks([network('192.168.0.0', 16, 'tun0')]);

    expect(check.status).toBe('failed');
    expect(check.detail).toBe('Overlaps: the route 192.168.0.0/16 of tun0.');
    expect(check.remedy?.text).toContain('with a note');
  });
});

describe('the accelerator', () => {
  test('KVM that can be opened is ok', () => {
    const seen = { kind: 'kvm', usable: true, seen: '/dev/kvm was opened for reading and writing' } as const;

    expect(checkAccelerator(seen, 'linux')).toMatchObject({ id: 'host.accelerator', title: 'KVM', status: 'ok' });
  });

  test.each(['EACCES', 'EPERM'])('KVM that this user cannot open (%s) needs permission, with the command', (code) => {
    const seen = {
      kind: 'kvm',
      usable: false,
      seen: `/dev/kvm cannot be opened for reading and writing (${code})`,
    } as const;
    const check = checkAccelerator(seen, 'linux');

    expect(check.status).toBe('needs-permission');
    expect(check.remedy).toMatchObject({ kind: 'command', literal: 'sudo usermod -aG kvm "$USER"' });
    expect(check.detail).toContain(code);
  });

  test('KVM that fails otherwise is failed', () => {
    const seen = { kind: 'kvm', usable: false, seen: '/dev/kvm cannot be opened (ENODEV)' } as const;

    expect(checkAccelerator(seen, 'linux').status).toBe('failed');
  });

  test('no KVM is missing, and says that bottles can be prepared all the same', () => {
    const check = checkAccelerator({ kind: 'none', usable: false, seen: '/dev/kvm does not exist' }, 'linux');

    expect(check.status).toBe('missing');
    expect(check.summary).toContain('Bottles can be prepared');
    expect(check.remedy?.literal).toBe('sudo modprobe kvm_intel || sudo modprobe kvm_amd');
  });

  test("HVF is ok without a claim about smolvm's entitlement", () => {
    const check = checkAccelerator({ kind: 'hvf', usable: true, seen: 'kern.hv_support is 1' }, 'darwin');

    expect(check).toMatchObject({ status: 'ok', title: 'Hypervisor (HVF)' });
    expect(check.summary).toContain('is not checked');
  });

  test.each(['darwin', 'other'] as const)('none on %s is missing, with words', (platform) => {
    const check = checkAccelerator({ kind: 'none', usable: false, seen: 'nothing' }, platform);

    expect(check).toMatchObject({ status: 'missing', remedy: { kind: 'words' } });
  });
});

test('no check claims more than was seen', () => {
  const checks = [
    checkStateRoot(null, '/state', 'linux'),
    checkPorts([{ port: 20_000, isFree: true }]),
    checkNetworks([]),
    checkAccelerator({ kind: 'kvm', usable: true, seen: 'x' }, 'linux'),
  ];

  expect(JSON.stringify(checks)).not.toMatch(/secure|\bsafe|protected/i);
});
