import { describe, expect, test } from 'vitest';
import { qemu } from '#shared/backends/qemu/qemu';
import { sampleHost, samplePlanInput, sampleSidecars, SAMPLE_REMOTE } from '#shared/backends/sample-plan';
import { smolmachines } from '#shared/backends/smolmachines/smolmachines';
import type { BottleSpec } from '#shared/model/bottle-spec';
import type { HostFacts } from '#shared/model/host-facts';
import { buildDiagram } from './build-diagram.ts';

const RELEASED = sampleHost({ gvproxy: '0.8.9', smolvm: '1.9.2' });

function diagramOf(spec: Partial<BottleSpec> = {}, host: HostFacts = RELEASED) {
  const input = samplePlanInput({ spec, host });
  const plan = smolmachines.plan(input);
  const reasons = [
    { line: 11, key: 'port_forwards[0].gateway_port' },
    { line: 13, key: 'port_forwards[0].host_port' },
  ].map((at) => ({ ...at, rule: '', askedBy: '', specKey: null, takenUp: null }));
  return buildDiagram({
    plan,
    sidecars: plan.sidecars,
    host,
    shield: smolmachines.judgeShield(host),
    network: smolmachines.network,
    files: [{ name: 'gvproxy.yaml', lineCount: 17, reasons }],
    places: new Map([
      ['egress', { line: 8, column: 1 }],
      ['git', { line: 12, column: 1 }],
      ['mounts[0]', { line: 20, column: 1 }],
      ['env.GITHUB_TOKEN', { line: 5, column: 1 }],
    ]),
  });
}

function laneOf(id: string, ...asked: Parameters<typeof diagramOf>) {
  return diagramOf(...asked).lanes.find((lane) => lane.id === id) ?? expect.fail(`no lane ${id}`);
}

describe('the lanes of a bottle', () => {
  test('are one for each sidecar, mount, the environment, and each target that nobody asked for', () => {
    const { lanes } = diagramOf({
      git: [SAMPLE_REMOTE],
      supervise: { enabled: true },
      mounts: [{ host: '/home/me/src/app', guest: '/workspace', mode: 'read-only' }],
      env: [
        { name: 'GITHUB_TOKEN', value: { kind: 'host', hostName: 'GITHUB_TOKEN' } },
        { name: 'LANG', value: { kind: 'literal', value: 'C' } },
      ],
    });

    expect(lanes.map(({ id }) => id)).toEqual([
      'sidecar:pipelock',
      'sidecar:git-gate',
      'sidecar:supervise',
      'host-files:0',
      'secrets',
      'host-loopback',
      'host-address',
      'host-port-control',
      'name-resolution',
      'inbound',
      'lan',
      'link-local',
      'internet',
      'other-bottles',
    ]);
  });

  test('have the gateway port on the guest side and the host port behind it, with the lines of both files', () => {
    expect(laneOf('sidecar:pipelock')).toMatchObject({
      guestSide: 'proxy.internal:8888',
      guestShort: '8888',
      farSide: '41001',
      asked: 'open',
      standing: 'not-verified',
      known: 'asked for, not verified',
      lines: [
        { file: 'bottle.toml', from: 8, to: 8, note: 'egress' },
        { file: 'gvproxy.yaml', from: 11, to: 13, note: 'port_forwards[0]' },
      ],
      facts: [{ id: 'gvproxy-ignores-unknown-keys', versions: '>= 0.8.8', known: 'measured' }],
    });
  });

  test.each([
    ['host-loopback', 'gvproxy-host-loopback'],
    ['host-address', 'gvproxy-dials-anything'],
    ['host-port-control', 'gvproxy-guest-api'],
    ['name-resolution', 'gvproxy-dns-upstream'],
    ['lan', 'gvproxy-dials-anything'],
    ['internet', 'gvproxy-dials-anything'],
    ['other-bottles', 'gvproxy-host-loopback'],
  ])('%s is worse than asked behind a gvproxy that ignores the file, by %s', (id, fact) => {
    const lane = laneOf(id);

    expect(lane).toMatchObject({ asked: 'closed', standing: 'worse', known: 'open, not asked for' });
    expect(lane.facts.map((each) => each.id)).toEqual([fact, 'gvproxy-ignores-unknown-keys']);
    expect(lane.lines).toEqual([
      { file: 'gvproxy.yaml', from: 1, to: 17, note: '17 lines, no key that gvproxy reads' },
    ]);
  });

  test.each(['inbound', 'link-local'])('%s stays unknown, since no fact that is judged by tells', (id) => {
    expect(laneOf(id)).toMatchObject({ standing: 'unknown', known: 'unknown', facts: [] });
  });

  test('a mount is asked for, and in no file of this backend', () => {
    const mount = { host: '/home/me/src/app', guest: '/workspace', mode: 'read-only' as const };

    expect(laneOf('host-files:0', { mounts: [mount] })).toMatchObject({
      title: 'app',
      guestSide: '/workspace',
      farSide: 'read-only',
      standing: 'not-verified',
      known: 'asked for, in no file',
      lines: [{ file: 'bottle.toml', from: 20, to: 20 }],
    });
  });

  test('the environment shows names and no values', () => {
    const env = [
      { name: 'GITHUB_TOKEN', value: { kind: 'host' as const, hostName: 'GITHUB_TOKEN' } },
      { name: 'LANG', value: { kind: 'literal' as const, value: 'literal-secret' } },
    ];

    expect(laneOf('secrets', { env })).toMatchObject({ guestSide: '$GITHUB_TOKEN', farSide: '1 value' });
    expect(JSON.stringify(diagramOf({ env }))).not.toContain('literal-secret');
  });

  test('the LAN names the network of the first real interface, and a tunnel is a lane of its own', () => {
    const networks = [
      { kind: 'interface' as const, device: 'docker0', address: '172.17.0.0', bits: 16 },
      { kind: 'interface' as const, device: 'wg0', address: '10.8.0.0', bits: 24 },
      { kind: 'interface' as const, device: 'wlp2s0', address: '192.168.1.0', bits: 24 },
      { kind: 'route' as const, device: 'wlp2s0', address: '0.0.0.0', bits: 0 },
    ];
    const host = { ...RELEASED, networks };

    expect(laneOf('lan', {}, host)).toMatchObject({ guestSide: '192.168.1.0/24', farSide: 'wlp2s0' });
    expect(laneOf('vpn', {}, host)).toMatchObject({ guestSide: '10.8.0.0/24', farSide: 'wg0', standing: 'worse' });
  });

  test.each([
    ['no program was found', sampleHost()],
    ['gvproxy cannot read a file', sampleHost({ gvproxy: '0.8.1' })],
    ['gvproxy is newer than those looked at', sampleHost({ gvproxy: '0.9.0', smolvm: '1.23.0' })],
  ])('nothing is worse, and all that nobody asked for is unknown, where %s', (_why, host) => {
    const { lanes, headline, guest } = diagramOf({}, host);

    expect(lanes.filter(({ asked }) => asked === 'closed').map(({ standing }) => standing)).toEqual(
      Array.from({ length: 9 }, () => 'unknown'),
    );
    expect(headline).toBe('What this bottle can reach is not known. 1 of 10 lanes is asked for, not verified.');
    expect(guest.gets).toBeNull();
  });
});

describe('what is said over the picture', () => {
  test('counts what is open and names what the programs found make of the files', () => {
    const { headline, statements, guest, boundary } = diagramOf();

    expect(headline).toBe('This bottle looks closed and is open: 7 of 10 lanes are open and not asked for.');
    expect(statements).toEqual([
      {
        statement: 'gvproxy 0.8.9 reads none of the keys in gvproxy.yaml.',
        fact: 'gvproxy-ignores-unknown-keys',
      },
      {
        statement:
          'This bottle cannot start as asked: smolvm 1.9.2 refuses smolfile.toml at line 1, unknown field `name`.',
        fact: 'smolvm-rejects-unknown-keys',
      },
    ]);
    expect(guest).toEqual({ name: 'claude', command: 'claude', asked: '192.168.91.0/24', gets: '192.168.127.2' });
    expect(boundary).toEqual({ name: 'gvproxy 0.8.9', isEnforced: false });
  });

  test('names what the released programs do where none was found', () => {
    expect(diagramOf({}, sampleHost()).statements).toEqual([
      { statement: 'Unknown: gvproxy was not found on this host.', fact: null },
      { statement: 'smolvm was not found on this host.', fact: null },
      { statement: 'The released gvproxy ignores `gvproxy.yaml`.', fact: 'gvproxy-ignores-unknown-keys' },
      { statement: 'The released smolvm refuses `smolfile.toml`.', fact: 'smolvm-rejects-unknown-keys' },
    ]);
  });

  test('a backend that is not ready shows what was asked for, all unknown', () => {
    const plan = { ...smolmachines.plan(samplePlanInput()), backend: 'qemu' as const, subnet: null, sidecars: [] };
    const [pipelock] = sampleSidecars(['pipelock']);
    const { lanes, boundary, guest } = buildDiagram({
      plan,
      sidecars: [{ ...pipelock!, hostPort: null }],
      host: RELEASED,
      shield: qemu.judgeShield(RELEASED),
      network: qemu.network,
      files: [],
      places: new Map(),
    });

    expect(lanes[0]).toMatchObject({ id: 'sidecar:pipelock', farSide: '', standing: 'not-verified', facts: [] });
    expect(new Set(lanes.slice(1).map(({ standing }) => standing))).toEqual(new Set(['unknown']));
    expect(boundary.name).toBeNull();
    expect(guest).toMatchObject({ asked: null, gets: null });
  });

  test('names that turn or break a text are shown as what they are', () => {
    const mount = { host: '/home/me/\u202eevil\u0000\n', guest: '/<b>&"', mode: 'read-write' as const };

    expect(laneOf('host-files:0', { mounts: [mount] })).toMatchObject({
      title: '\ufffdevil\ufffd\ufffd',
      guestSide: '/<b>&"',
    });
  });
});
