import { describe, expect, test } from 'vitest';
import type { Platform } from '#shared/model/host-facts';
import { TOOL_IDS, type ToolFinding, type ToolId, type ToolRun } from '#shared/model/tool';
import { judgeTool } from './judge-tool.ts';
import { TOOLS } from './tool-table.ts';

const SMOLVM_HELP = 'Manage machines\n\nCommands:\n  create\n  egress-events  Show egress events\n';
const GVPROXY_HELP = 'Usage of gvproxy:\n  -config string\n    \tUse configuration file\n  -listen-vfkit string\n';
const OLD_GVPROXY_HELP = 'Usage of gvproxy:\n  -debug\n  -listen-qemu string\n    \tSocket to be used by Qemu\n';

function run(argv: readonly string[], parts: Partial<ToolRun> = {}): ToolRun {
  return { argv, outcome: 'exited', exitCode: 0, signal: null, stdout: '', stderr: '', startError: null, ...parts };
}

/** A program on PATH with what its two probes did. */
function found(tool: ToolId, version: Partial<ToolRun>, help: Partial<ToolRun>): ToolFinding {
  const path = `/usr/bin/${tool}`;
  const [versionTail, helpTail] = TOOLS[tool].probes;
  return {
    tool,
    location: { status: 'found', path, foundBy: 'path' },
    runs: [run([path, ...versionTail], version), run([path, ...helpTail], help)],
  };
}

const smolvm = (version: Partial<ToolRun>, help: Partial<ToolRun> = { stdout: SMOLVM_HELP }) =>
  judgeTool(found('smolvm', version, help), 'linux');
const gvproxy = (version: Partial<ToolRun>, help: Partial<ToolRun> = { stderr: GVPROXY_HELP }) =>
  judgeTool(found('gvproxy', version, help), 'linux');

describe('the right program', () => {
  test('smolvm is ok with its version', () => {
    expect(smolvm({ stdout: 'smolvm 1.9.2\n' })).toEqual({
      check: {
        id: 'tool.smolvm',
        title: 'smolvm',
        status: 'ok',
        summary: 'smolvm 1.9.2',
        detail: 'Found on PATH.',
        remedy: null,
        foundBy: 'on PATH',
        path: '/usr/bin/smolvm',
        version: '1.9.2',
      },
      fact: { tool: 'smolvm', status: 'ok', path: '/usr/bin/smolvm', version: '1.9.2' },
    });
  });

  test('gvproxy is ok with its version, whichever stream it prints to', () => {
    expect(gvproxy({ stderr: 'gvproxy version v0.8.9\r\n' }).fact).toMatchObject({ status: 'ok', version: '0.8.9' });
  });

  test('gvproxy is ok by its version line and -config alone, whatever else its help lists', () => {
    expect(gvproxy({ stdout: 'gvproxy version v0.8.9\n' }, { stderr: '  -config string\n' }).fact.status).toBe('ok');
  });

  test.each(['0.8.9-rc1', '0.8.9-3-gabcdef0', '0.8.9+dirty', '1.0'])(
    'keeps an odd version as it was printed: %s',
    (version) => {
      expect(gvproxy({ stdout: `gvproxy version v${version}\n` }).fact).toMatchObject({ status: 'ok', version });
    },
  );

  test.each(['gvproxy version (devel)\n', 'gvproxy version\n', `gvproxy version ${'9'.repeat(500)}\n`])(
    'makes up no version where none can be told: %j',
    (stdout) => {
      const { check, fact } = gvproxy({ stdout });

      expect(fact).toMatchObject({ status: 'ok', version: null });
      expect(check.summary).toBe('gvproxy, whose version could not be told');
    },
  );

  test.each([
    ['setting', 'by your setting'],
    ['login-path', "on the login shell's PATH"],
    ['usual-place', 'in a usual place'],
  ] as const)('says that it was found by %s', (foundBy, words) => {
    const finding = found('smolvm', { stdout: 'smolvm 1.9.2' }, { stdout: SMOLVM_HELP });
    const location = { status: 'found', path: '/opt/smolvm', foundBy } as const;
    const runs = finding.runs.map(({ argv, ...rest }) => ({ ...rest, argv: ['/opt/smolvm', ...argv.slice(1)] }));

    expect(judgeTool({ ...finding, location, runs }, 'linux').check.detail).toBe(`Found ${words}.`);
  });
});

describe('another program of that name', () => {
  test.each<[string, Partial<ToolRun>, Partial<ToolRun>]>([
    ['prints a version that looks the same', { stdout: 'smolvm 0.0.36\n' }, { stdout: 'Commands:\n  create\n' }],
    ['has no such command', { stdout: 'SmolVM 0.0.36\n' }, { exitCode: 2, stderr: 'No such command "machine".\n' }],
    ['answers only the second', { exitCode: 1, stderr: 'what?\n' }, { stdout: 'Commands:\n  create\n' }],
  ])('smolvm is foreign when it %s', (_, version, help) => {
    const { check, fact } = smolvm(version, help);

    expect(fact).toEqual({ tool: 'smolvm', status: 'foreign', path: '/usr/bin/smolvm', version: null });
    expect(check.summary).toContain('is not the one that is needed: its `machine --help` lists no egress-events');
    expect(check.remedy).toMatchObject({ kind: 'page', literal: 'https://github.com/smol-machines/smolvm' });
    expect(check.remedy?.text).toContain('Put it before the other on PATH');
  });

  test('gvproxy is foreign when it prints neither the version line nor the flags', () => {
    expect(gvproxy({ stdout: 'hello\n' }, { stdout: 'hello\n' }).fact).toMatchObject({ status: 'foreign' });
  });
});

describe('gvproxy without -config', () => {
  test('is a wrong version, with its number and how to get a newer one', () => {
    const { check, fact } = gvproxy({ stdout: 'gvproxy version v0.8.1\n' }, { stderr: OLD_GVPROXY_HELP });

    expect(fact).toMatchObject({ status: 'wrong-version', version: '0.8.1' });
    expect(check.summary).toBe('gvproxy 0.8.1 cannot be used: it has no -config flag, which came with 0.8.8.');
    expect(check.remedy).toMatchObject({
      kind: 'command',
      literal: 'go install github.com/containers/gvisor-tap-vsock/cmd/gvproxy@v0.8.9',
    });
  });

  test('is a wrong version also when it is too old to tell which', () => {
    const refused = { exitCode: 2, stderr: `flag provided but not defined: -version\n${OLD_GVPROXY_HELP}` };

    expect(gvproxy(refused, { stderr: OLD_GVPROXY_HELP }).fact).toMatchObject({
      status: 'wrong-version',
      version: null,
    });
  });

  test('is not taken for one that has it by a word in another line', () => {
    const help = `${OLD_GVPROXY_HELP}  -forward-sock value\n    \tsee -config of another program\n  -configure\n`;

    expect(gvproxy({ stdout: 'gvproxy version v0.8.1\n' }, { stderr: help }).fact.status).toBe('wrong-version');
  });
});

describe.each(TOOL_IDS)('%s that does something else', (tool) => {
  const good = { smolvm: 'smolvm 1.9.2\n', gvproxy: 'gvproxy version v0.8.9\n' }[tool];
  const help = { smolvm: SMOLVM_HELP, gvproxy: GVPROXY_HELP }[tool];
  const failures: readonly [string, Partial<ToolRun>, string][] = [
    ['crashes', { outcome: 'signalled', exitCode: null, signal: 'SIGSEGV' }, 'crashed (SIGSEGV)'],
    ['hangs', { outcome: 'timed-out', exitCode: null, signal: 'SIGKILL' }, 'did not end'],
    ['floods', { outcome: 'flooded', exitCode: null, stdout: 'y\n'.repeat(32_000) }, 'printed without end'],
    ['prints nothing', { stdout: ' \n' }, 'printed nothing and ended with exit code 0'],
    [
      'cannot be started',
      { outcome: 'not-started', exitCode: null, startError: 'ENOEXEC' },
      'could not be started (ENOEXEC)',
    ],
  ];

  test.each(failures)('%s: failed, with what it did', (_, odd, words) => {
    const { check, fact } = judgeTool(found(tool, odd, { stdout: help }), 'linux');

    expect(fact).toEqual({ tool, status: 'failed', path: `/usr/bin/${tool}`, version: null });
    expect(check.summary).toContain(`${tool} ${words}`);
    expect(check.remedy).toMatchObject({
      kind: 'command',
      literal: `/usr/bin/${tool} ${TOOLS[tool].probes[0][0] ?? ''}`,
    });
  });

  test.each(failures)('%s when asked for its help: failed as well', (_, odd, words) => {
    const { check, fact } = judgeTool(found(tool, { stdout: good }, odd), 'linux');

    expect(fact).toMatchObject({ status: 'failed', version: null });
    expect(check.summary).toContain(words);
  });

  test('ends with an error for everything: failed, with what it printed', () => {
    const odd = { exitCode: 127, stderr: 'error while loading shared libraries: libkrun.so.1\n' };
    const { check } = judgeTool(found(tool, odd, odd), 'linux');

    expect(check).toMatchObject({ status: 'failed', version: null });
    expect(check.summary).toContain('ended with exit code 127');
    expect(check.detail).toContain('libkrun.so.1');
  });

  test('was never run: failed', () => {
    const { check } = judgeTool({ ...found(tool, {}, {}), runs: [] }, 'linux');

    expect(check).toMatchObject({ status: 'failed', summary: `${tool} was not asked what it is.` });
  });

  test('prints a book: the detail stays short', () => {
    const odd = { outcome: 'flooded' as const, stdout: `${'x'.repeat(5_000)}\n`.repeat(12) };

    expect(judgeTool(found(tool, odd, { stdout: help }), 'linux').check.detail.length).toBeLessThan(1_400);
  });
});

test('a failed program in a folder with a space is not made into a command', () => {
  const path = '/opt/my tools/gvproxy';
  const { check } = judgeTool(
    {
      tool: 'gvproxy',
      location: { status: 'found', path, foundBy: 'setting' },
      runs: [run([path, '-version']), run([path, '-h'])],
    },
    'linux',
  );

  expect(check.remedy).toMatchObject({ kind: 'words', literal: null });
});

test('a refused place is failed, with the reason, and nothing was started', () => {
  const reason = '/tmp is writable by others';
  const { check, fact } = judgeTool(
    { tool: 'smolvm', location: { status: 'refused', path: '/tmp/smolvm', reason }, runs: [] },
    'linux',
  );

  expect(fact).toEqual({ tool: 'smolvm', status: 'failed', path: '/tmp/smolvm', version: null });
  expect(check.summary).toBe(`smolvm was found and not started: ${reason}.`);
  expect(check.remedy?.kind).toBe('words');
});

describe('a missing program', () => {
  const missing = (tool: ToolId, platform: Platform) =>
    judgeTool(
      { tool, location: { status: 'missing', searched: ['/usr/bin', '/bin', '/usr/bin'] }, runs: [] },
      platform,
    );

  test('says where it was looked for', () => {
    const { check, fact } = missing('gvproxy', 'linux');

    expect(fact).toEqual({ tool: 'gvproxy', status: 'missing', path: null, version: null });
    expect(check).toMatchObject({ summary: 'gvproxy was not found.', detail: 'Looked in:\n/usr/bin\n/bin' });
  });

  test.each(['linux', 'darwin', 'other'] as const)('has a remedy to copy on %s', (platform) => {
    for (const tool of TOOL_IDS) {
      const { remedy } = missing(tool, platform).check;
      expect(remedy?.literal).toMatch(
        remedy?.kind === 'page' ? /^https:\/\/github\.com\// : /^go install github\.com\//,
      );
    }
  });

  test('says why the package of Debian does not do', () => {
    expect(missing('gvproxy', 'linux').check.remedy?.text).toContain('Debian and Ubuntu is 0.8.1');
  });
});
