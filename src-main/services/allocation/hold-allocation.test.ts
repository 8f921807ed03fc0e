import { describe, expect, test } from 'vitest';
import { FakePortProber } from '#main/testing/fake-port-prober';
import { FakeStateFiles } from '#main/testing/fake-state-files';
import type { Allocation } from '#shared/model/plan';
import type { Slug } from '#shared/model/slug';
import { chooseAllocation } from './choose-allocation.ts';
import { readHeld } from './held-things.ts';
import { holdAllocation } from './hold-allocation.ts';

const slug = 'web' as Slug;
const allocation: Allocation = {
  subnet: { octet: 91, cidr: '192.168.91.0/24', gateway: '192.168.91.1' },
  sidecars: [{ name: 'pipelock', gatewayPort: 8888, hostPort: 21001 }],
};

/** What one prepare does: look, choose, hold, and again when another was faster. */
async function allocate(files: FakeStateFiles, own: Slug): Promise<Allocation> {
  const prober = new FakePortProber();
  for (;;) {
    const chosen = await chooseAllocation({
      prober,
      stateRoot: '/state',
      slug: own,
      wanted: ['pipelock', 'git-gate', 'supervise'],
      held: await readHeld(files),
      recorded: [],
      recordedOctet: null,
      networks: [],
      movePorts: false,
      ownFolders: [],
    });
    if (!chosen.ok) return expect.fail(chosen.error.message);
    const { allocation: wanted } = chosen.value;
    const held = await holdAllocation({ files, slug: own, allocation: wanted, held: await readHeld(files) });
    if (held.ok && held.value === 'held') return wanted;
  }
}

describe('holding an allocation', () => {
  test('makes one file per thing, its content the slug', async () => {
    const files = new FakeStateFiles();

    const held = await holdAllocation({ files, slug, allocation, held: await readHeld(files) });

    expect(held).toEqual({ ok: true, value: 'held' });
    expect(files.paths()).toEqual(['held/port-21001', 'held/subnet-91']);
    expect(files.text('held/port-21001')).toBe('web');
  });

  test('takes what is its own already without another file', async () => {
    const files = new FakeStateFiles({ 'held/subnet-91': 'web', 'held/port-21001': 'web\n' });

    const held = await holdAllocation({ files, slug, allocation, held: await readHeld(files) });

    expect(held).toEqual({ ok: true, value: 'held' });
  });

  test('is lost when another was faster, and the index knows the holder', async () => {
    const files = new FakeStateFiles();
    const known = await readHeld(files);
    files.put('held/port-21001', 'other');

    const held = await holdAllocation({ files, slug, allocation, held: known });

    expect(held).toEqual({ ok: true, value: 'lost' });
    expect(known.ports.get(21001)).toBe('other');
  });

  test('counts a held thing without a name in it as taken by somebody else', async () => {
    const files = new FakeStateFiles({ 'held/subnet-91': '' });

    expect((await readHeld(files)).subnets.get(91)).toBe('');
    expect(await holdAllocation({ files, slug, allocation, held: await readHeld(files) })).toMatchObject({
      value: 'lost',
    });
  });

  test.each(['disk-full', 'read-only', 'path-refused'] as const)('tells %s as what it is', async (code) => {
    const files = new FakeStateFiles();
    files.failOn({ on: 'createFile', code });

    const held = await holdAllocation({ files, slug, allocation, held: await readHeld(files) });

    expect(held).toMatchObject({ ok: false, error: { code } });
  });

  test('never gives two of sixty bottles that allocate at once one port or one subnet', async () => {
    const files = new FakeStateFiles();
    const slugs = Array.from({ length: 60 }, (_, index) => `bottle-${index}` as Slug);

    const all = await Promise.all(slugs.map((own) => allocate(files, own)));

    const ports = all.flatMap(({ sidecars }) => sidecars.map(({ hostPort }) => hostPort));
    expect(new Set(ports).size).toBe(180);
    expect(new Set(all.map(({ subnet }) => subnet?.octet)).size).toBe(60);
    all.forEach(({ subnet, sidecars }, index) => {
      expect(files.text(`held/subnet-${subnet?.octet}`)).toBe(slugs[index]);
      for (const { hostPort } of sidecars) expect(files.text(`held/port-${hostPort}`)).toBe(slugs[index]);
    });
  });

  test('lets many prepares of one bottle at once come to the same allocation', async () => {
    const files = new FakeStateFiles();

    const all = await Promise.all(Array.from({ length: 20 }, () => allocate(files, slug)));

    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test('answers subnets-exhausted when bottles hold all 254', async () => {
    const taken = Array.from({ length: 256 }, (_, octet) => [`held/subnet-${octet}`, 'other']);
    const files = new FakeStateFiles(Object.fromEntries(taken) as Record<string, string>);

    const chosen = await chooseAllocation({
      prober: new FakePortProber(),
      stateRoot: '/state',
      slug,
      wanted: ['pipelock'],
      held: await readHeld(files),
      recorded: [],
      recordedOctet: null,
      networks: [],
      movePorts: false,
      ownFolders: [],
    });

    expect(chosen).toMatchObject({ ok: false, error: { code: 'subnets-exhausted' } });
  });
});
