import { describe, expect, test } from 'vitest';
import { FakePortProber } from '#main/testing/fake-port-prober';
import { startPort } from '#shared/network/port-order';
import type { SidecarPort } from '#shared/model/sidecar';
import type { Slug } from '#shared/model/slug';
import { choosePorts, type PortsAsked } from './choose-ports.ts';

const slug = 'web' as Slug;
const start = startPort('/state', slug);
/** The n-th port of the bottle's own order. */
const at = (offset: number): number => 20000 + ((start - 20000 + offset) % 12768);

function asked(parts: Partial<PortsAsked> = {}): PortsAsked & { prober: FakePortProber } {
  return {
    prober: new FakePortProber(),
    stateRoot: '/state',
    slug,
    wanted: ['pipelock'],
    held: new Map(),
    recorded: [],
    movePorts: false,
    ownFolders: ['/state/bottles/web'],
    ...parts,
  } as PortsAsked & { prober: FakePortProber };
}

function sidecar(name: SidecarPort['name'], hostPort: number): SidecarPort {
  const gatewayPorts = { pipelock: 8888, 'git-gate': 9418, supervise: 9100 };
  return { name, gatewayPort: gatewayPorts[name], hostPort };
}

describe('choosing host ports', () => {
  test('takes the next ports from the start in the order of the sidecars', async () => {
    const chosen = await choosePorts(asked({ wanted: ['pipelock', 'git-gate', 'supervise'] }));

    expect(chosen).toEqual({
      sidecars: [sidecar('pipelock', at(0)), sidecar('git-gate', at(1)), sidecar('supervise', at(2))],
      notes: [],
    });
  });

  test('passes over ports that another bottle holds or somebody listens on, and says why', async () => {
    const parts = asked({ held: new Map([[at(0), 'other']]) });
    parts.prober.occupy(at(1));

    const chosen = await choosePorts(parts);

    expect(chosen.sidecars).toEqual([sidecar('pipelock', at(2))]);
    expect(chosen.notes).toEqual([
      { code: 'port-stepped', message: `pipelock: port ${at(2)} is taken, because ${at(0)} is held by other.` },
    ]);
  });

  test('keeps the recorded port while it is free', async () => {
    const parts = asked({ held: new Map([[25000, 'web']]), recorded: [sidecar('pipelock', 25000)] });

    expect(await choosePorts(parts)).toEqual({ sidecars: [sidecar('pipelock', 25000)], notes: [] });
  });

  test('keeps a busy port that the bottle’s own sidecar listens on, with a note', async () => {
    const parts = asked({ held: new Map([[25000, 'web']]), recorded: [sidecar('pipelock', 25000)] });
    const argv = ['pipelock', 'run', '-c', '/state/bottles/web/stage/pipelock.yaml'];
    parts.prober.occupy(25000, { kind: 'process', pid: 7, command: 'pipelock', argv });

    const chosen = await choosePorts(parts);

    expect(chosen.sidecars).toEqual([sidecar('pipelock', 25000)]);
    expect(chosen.notes.map(({ code }) => code)).toEqual(['port-in-use-by-own-sidecar']);
  });

  test('does not take the sidecar of a bottle whose name only begins alike for its own', async () => {
    const parts = asked({ held: new Map([[25000, 'web']]), recorded: [sidecar('pipelock', 25000)] });
    const argv = ['pipelock', '-c', '/state/bottles/web-two/stage/pipelock.yaml'];
    parts.prober.occupy(25000, { kind: 'process', pid: 7, command: 'pipelock', argv });

    expect((await choosePorts(parts)).sidecars).toEqual([sidecar('pipelock', at(0))]);
  });

  test('replaces a port that another program listens on, and names the program', async () => {
    const parts = asked({ held: new Map([[25000, 'web']]), recorded: [sidecar('pipelock', 25000)] });
    parts.prober.occupy(25000, { kind: 'process', pid: 7, command: 'node', argv: ['node', 'server.js'] });

    expect(await choosePorts(parts)).toEqual({
      sidecars: [sidecar('pipelock', at(0))],
      notes: [{ code: 'port-moved', message: 'pipelock: port 25000 is in use by node; another port is taken.' }],
    });
  });

  test('keeps a busy port of an unknown owner unless ports are to be moved', async () => {
    const parts = asked({ held: new Map([[25000, 'web']]), recorded: [sidecar('pipelock', 25000)] });
    parts.prober.occupy(25000);

    const kept = await choosePorts(parts);
    const moved = await choosePorts({ ...parts, movePorts: true });

    expect(kept.sidecars).toEqual([sidecar('pipelock', 25000)]);
    expect(kept.notes.map(({ code }) => code)).toEqual(['port-owner-unknown']);
    expect(moved.sidecars).toEqual([sidecar('pipelock', at(0))]);
    expect(moved.notes.map(({ code }) => code)).toEqual(['port-moved']);
  });

  test('uses what a prepare that ended midway holds already', async () => {
    const held = new Map([
      [25000, 'web'],
      [at(0), 'other'],
    ]);

    expect(await choosePorts(asked({ held }))).toEqual({ sidecars: [sidecar('pipelock', 25000)], notes: [] });
  });

  test('does not trust a record whose port somebody else holds by now', async () => {
    const parts = asked({ held: new Map([[25000, 'other']]), recorded: [sidecar('pipelock', 25000)] });

    expect((await choosePorts(parts)).sidecars).toEqual([sidecar('pipelock', at(0))]);
  });

  test('gives no two sidecars one port, whatever the record says', async () => {
    const recorded = [sidecar('pipelock', 25000), sidecar('supervise', 25000)];
    const parts = asked({ wanted: ['pipelock', 'supervise'], held: new Map([[25000, 'web']]), recorded });

    const ports = (await choosePorts(parts)).sidecars?.map(({ hostPort }) => hostPort);

    expect(new Set(ports).size).toBe(2);
  });

  test('answers no ports when every one of the range is held', async () => {
    const held = new Map(Array.from({ length: 12768 }, (_, index) => [20000 + index, 'other']));

    expect((await choosePorts(asked({ held }))).sidecars).toBeNull();
  });
});
