import { describe, expect, test } from 'vitest';
import { readGvproxyYaml } from './read-gvproxy-yaml.ts';

const DRAFT = `subnet: "192.168.91.0/24"
gateway: "192.168.91.1"
dns:
  - zone: "."
    records:
      - name: "proxy.internal"
        ip: "192.168.91.1"
port_forwards:
  - gateway_port: 8888
    host: "127.0.0.1"
    host_port: 41001
`;

function rowsOf(...texts: Parameters<typeof readGvproxyYaml>): Record<string, unknown> {
  const { rows } = readGvproxyYaml(...texts);
  return Object.fromEntries(
    rows.map(({ key, draft, disk, diskLine, used, standing }) => [key, { draft, disk, diskLine, used, standing }]),
  );
}

describe('our own file', () => {
  test('is used in nothing by gvproxy 0.8.9: its defaults stand beside what was asked for', () => {
    expect(rowsOf(DRAFT, DRAFT, '0.8.9')).toEqual({
      subnet: {
        draft: '192.168.91.0/24',
        disk: '192.168.91.0/24',
        diskLine: 1,
        used: '192.168.127.0/24',
        standing: 'worse',
      },
      gateway: { draft: '192.168.91.1', disk: '192.168.91.1', diskLine: 2, used: '192.168.127.1', standing: 'worse' },
      dns: { draft: 'proxy.internal', disk: 'proxy.internal', diskLine: 3, used: 'no zone', standing: 'worse' },
      port_forwards: { draft: '8888 → 41001', disk: '8888 → 41001', diskLine: 8, used: 'none', standing: 'worse' },
      'stack.nat': { draft: null, disk: null, diskLine: null, used: '192.168.127.254 → 127.0.0.1', standing: 'worse' },
    });
  });

  test('rests each row on its fact', () => {
    const { rows, program } = readGvproxyYaml(DRAFT, DRAFT, '0.8.9');

    expect(program).toBe('gvproxy 0.8.9');
    expect(rows.map(({ fact }) => fact)).toEqual([
      ...Array.from({ length: 4 }, () => 'gvproxy-ignores-unknown-keys'),
      'gvproxy-host-loopback',
    ]);
  });

  test.each([
    [null, 'gvproxy', 'asked for, not verified: the version of gvproxy is not known'],
    ['99.0.0', 'gvproxy 99.0.0', 'asked for, not verified: gvproxy 99.0.0 is outside the versions we know'],
  ])('is not known for version %s', (version, program, usedNote) => {
    const reading = readGvproxyYaml(DRAFT, DRAFT, version);

    expect(reading.program).toBe(program);
    expect(reading.rows).toHaveLength(4);
    for (const row of reading.rows) {
      expect(row).toMatchObject({ used: 'not known', usedNote, standing: 'unknown', fact: null });
    }
  });

  test('is never opened by gvproxy 0.8.1', () => {
    for (const row of readGvproxyYaml(DRAFT, null, '0.8.1').rows) {
      expect(row).toMatchObject({ used: 'nothing', standing: 'worse', fact: 'gvproxy-no-config-flag' });
    }
  });

  test('is judged by the draft while nothing lies on disk', () => {
    const { rows, conclusion } = readGvproxyYaml(DRAFT, null, '0.8.9');

    expect(rows[0]).toMatchObject({ key: 'subnet', disk: null, diskLine: null, used: '192.168.127.0/24' });
    expect(conclusion).toBe('Nothing lies on disk: the table is about the draft.');
  });
});

describe('drift', () => {
  test('is shown by key with the line of the first difference', () => {
    const disk = DRAFT.replace('host_port: 41001', 'host_port: 8080');

    expect(rowsOf(DRAFT, disk, '0.8.9').port_forwards).toMatchObject({
      draft: '8888 → 41001',
      disk: '8888 → 8080',
      diskLine: 11,
    });
  });

  test('of an entry more points at that entry', () => {
    const disk = `${DRAFT}  - gateway_port: 5432\n    host: "10.0.0.7"\n    host_port: 5432\n`;

    expect(rowsOf(DRAFT, disk, '0.8.9').port_forwards).toMatchObject({
      disk: '8888 → 41001, 5432 → 10.0.0.7:5432',
      diskLine: 12,
    });
  });

  test('in layout and quotes alone is none', () => {
    const disk = `# mine\n${DRAFT.replaceAll('"', '')}`;

    expect(readGvproxyYaml(DRAFT, disk, '0.8.9').conclusion).toBe('The file on disk says the same as the draft.');
  });

  test.each([
    ['0.8.9', 'This drift changes nothing that the guest gets: gvproxy 0.8.9 drops subnet.'],
    ['0.8.1', 'This drift changes nothing: gvproxy 0.8.1 never reads the file.'],
    [null, 'What this drift changes is not known: asked for, not verified.'],
  ])('is weighed for version %s', (version, conclusion) => {
    expect(readGvproxyYaml(DRAFT, DRAFT.replace('91.0/24', '92.0/24'), version).conclusion).toBe(conclusion);
  });

  test('in a key that gvproxy reads says so', () => {
    const disk = `${DRAFT}stack:\n  subnet: 10.0.0.0/24\n`;

    expect(readGvproxyYaml(DRAFT, disk, '0.8.9').conclusion).toBe(
      'This drift changes what gvproxy 0.8.9 reads: stack.subnet.',
    );
    expect(rowsOf(DRAFT, disk, '0.8.9')).toMatchObject({
      subnet: { used: 'nothing', standing: 'worse' },
      'stack.subnet': { draft: null, disk: '10.0.0.0/24', diskLine: 13, used: '10.0.0.0/24', standing: 'as-asked' },
    });
  });
});

describe("another program's or person's file", () => {
  const MODERN = `log-level: debug
interfaces:
  qemu: unix:///run/q.sock
stack:
  mtu: 1500
  subnet: 192.168.127.0/24
  dns:
    - name: internal.
      records:
        - name: proxy
          ip: 192.168.127.1
  forwards:
    ":2222": 192.168.127.2:22
  nat:
    192.168.127.254: 127.0.0.1
`;

  test('of the keys that gvproxy reads is judged as read', () => {
    const rows = rowsOf(null, MODERN, '0.8.9') as Record<string, { used: string; standing: string }>;

    expect(Object.keys(rows)).toEqual([
      'log-level',
      'interfaces.qemu',
      'stack.mtu',
      'stack.subnet',
      'stack.dns',
      'stack.forwards',
      'stack.nat',
    ]);
    for (const { standing } of Object.values(rows)) expect(standing).toBe('as-asked');
    expect(rows['stack.dns']!.used).toBe('proxy');
    expect(rows['stack.nat']!.used).toBe('192.168.127.254: 127.0.0.1');
    expect(readGvproxyYaml(null, MODERN, '0.8.9').conclusion).toBe('There is no draft to compare the file with.');
  });

  test('with a key that gvproxy does not know below one that it reads says what is dropped', () => {
    const { rows } = readGvproxyYaml(null, MODERN.replace('- name: internal.', '- zone: internal.'), '0.8.9');

    expect(rows.find(({ key }) => key === 'stack.dns')).toMatchObject({
      standing: 'worse',
      usedNote: 'without stack.dns[0].zone, which it drops',
    });
  });

  test('that sets the stack without nat leaves host loopback open', () => {
    const disk = 'stack:\n  subnet: 10.1.0.0/24\n';

    expect(rowsOf(null, disk, '0.8.9')['stack.nat']).toMatchObject({
      used: 'hostIP (unless set, the last usable address) → 127.0.0.1',
      standing: 'worse',
    });
  });

  test('that empties nat leaves host loopback open: empty is the default', () => {
    const rows = readGvproxyYaml(null, 'stack:\n  nat: {}\n', '0.8.9').rows.filter(({ key }) => key === 'stack.nat');

    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ disk: '{}', standing: 'worse', fact: 'gvproxy-host-loopback' });
  });

  test.each(['stack:\n', 'stack: {}\n'])('with an empty stack (%j) is all defaults', (disk) => {
    expect(rowsOf(null, disk, '0.8.9')).toMatchObject({
      stack: { used: 'its default', standing: 'unknown' },
      'stack.nat': { used: '192.168.127.254 → 127.0.0.1', standing: 'worse' },
    });
  });

  test('with a text where a table belongs is not judged there', () => {
    expect(rowsOf(null, 'stack: closed\n', '0.8.9').stack).toMatchObject({ used: 'not known', standing: 'unknown' });
  });

  test('that leans on anchors is not judged where it does', () => {
    const disk = 'x: &a {subnet: 10.0.0.0/24}\nstack: *a\nlog-level: debug\n';

    expect(rowsOf(null, disk, '0.8.9')).toMatchObject({
      stack: { standing: 'unknown' },
      'log-level': { standing: 'as-asked' },
    });
  });

  test.each([
    ['broken', 'subnet: [1\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a key twice', 'subnet: 1\nsubnet: 2\n'],
    ['no keys', '- 1\n'],
    ['a text', 'hello'],
    ['ten thousand brackets', '['.repeat(10_000)],
    ['closed brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['a megabyte', `a: ${'x'.repeat(1_000_000)}`],
  ])('that is %s is not known, and the draft still shows', (_, disk) => {
    const { rows, conclusion } = readGvproxyYaml(DRAFT, disk, '0.8.9');

    expect(conclusion).toMatch(/^The file on disk cannot be read.*What gvproxy does with it is not known\.$/);
    expect(rows[0]).toMatchObject({
      key: 'subnet',
      draft: '192.168.91.0/24',
      disk: null,
      used: 'not known',
      standing: 'unknown',
    });
  });

  test.each(['', '# nothing\n', '---\n', '~\n', '{}\n'])('that is empty (%j) is all defaults', (disk) => {
    expect(rowsOf(DRAFT, disk, '0.8.9')).toMatchObject({
      subnet: { disk: null, used: '192.168.127.0/24' },
      'stack.nat': { standing: 'worse' },
    });
  });

  test('of anchors that would grow a billionfold stays small', () => {
    const level = (index: number): string =>
      `l${index}: &l${index} [${Array.from({ length: 9 }, () => `*l${index - 1}`).join(', ')}]`;
    const disk = ['l0: &l0 lol', ...Array.from({ length: 30 }, (_, index) => level(index + 1))].join('\n');

    expect(JSON.stringify(readGvproxyYaml(null, disk, '0.8.9')).length).toBeLessThan(20_000);
  });

  test('of thousands of keys shows no cell longer than a line', () => {
    const disk = `services:\n${Array.from({ length: 3000 }, (_, index) => `  k${index}: v`).join('\n')}\n`;

    for (const { disk: shown } of readGvproxyYaml(null, disk, '0.8.9').rows)
      expect((shown ?? '').length).toBeLessThan(200);
  });
});
