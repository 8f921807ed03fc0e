import { describe, expect, test } from 'vitest';
import { parseSpec } from '../parse-spec.ts';

const HEAD = 'version = 1\nname = "A"\nbackend = "qemu"\n[agent]\ncommand = ["claude"]\n';

/** What is found in a spec with these lines at its end: `line key code`, lines counted from the first of these. */
async function found(lines: string): Promise<readonly string[]> {
  const parsed = await parseSpec({ content: HEAD + lines, path: 'p', backendNames: ['qemu'], slug: null });
  const problems = parsed.status === 'ok' ? parsed.warnings : parsed.problems;
  return problems.map(
    ({ line, key, code, severity }) => `${line - 5} ${key} ${code}${severity === 'warning' ? ' (warning)' : ''}`,
  );
}

const KNOWN = 'known_host = "a.example ssh-ed25519 AAAA"';
const remote = (name: string, ...more: string[]): string => `[[git]]\nname = "${name}"\n${more.join('\n')}\n`;

describe('a git remote', () => {
  test.each([
    ['ssh without a known host', remote('a', 'upstream = "ssh://a.example/x"'), ['1 git[0].known_host missing-key']],
    ['https with none', remote('a', 'upstream = "https://a.example/x"'), []],
    ['ssh with one', remote('a', 'upstream = "ssh://a.example/x"', KNOWN), []],
    [
      'ssh with a hashed one',
      remote('a', 'upstream = "ssh://a.example/x"', 'known_host = "|1|a=|b= ssh-rsa AAAA"'),
      [],
    ],
    [
      'ssh on a port',
      remote('a', 'upstream = "ssh://a.example:2222/x"', 'known_host = "[a.example]:2222 ssh-rsa A"'),
      [],
    ],
    [
      'ssh with that of another',
      remote('a', 'upstream = "ssh://b.example/x"', KNOWN),
      ['4 git[0].known_host known-host-other (warning)'],
    ],
    [
      'https with one',
      remote('a', 'upstream = "https://a.example/x"', KNOWN),
      ['4 git[0].known_host git-unused (warning)'],
    ],
    [
      'a key alone',
      remote('a', 'upstream = "ssh://a.example/x"', 'known_host = "ssh-ed25519 AAAA"'),
      ['4 git[0].known_host known-host'],
    ],
    [
      'two lines',
      remote('a', 'upstream = "ssh://a.example/x"', 'known_host = "a ssh-rsa A\\nb ssh-rsa B"'),
      ['4 git[0].known_host known-host'],
    ],
    [
      'an unused identity',
      remote('a', 'upstream = "https://a.example/x"', 'identity_file = "/k"'),
      ['4 git[0].identity_file git-unused (warning)'],
    ],
    [
      'an identity below ~',
      remote('a', 'upstream = "ssh://a.example/x"', KNOWN, 'identity_file = "~/.ssh/id"'),
      ['5 git[0].identity_file path-malformed'],
    ],
    ['nothing in it', '[[git]]\n', ['1 git[0].name missing-key', '1 git[0].upstream missing-key']],
  ])('with %s', async (_, lines, expected) => {
    expect(await found(lines)).toEqual(expected);
  });

  test.each(['', '..', '.git', 'a/b', 'a b', '-a', 'a..b', 'a.', 'ä', 'a'.repeat(65)])(
    'cannot be named %.20j',
    async (name) => {
      expect(await found(remote(name, 'upstream = "https://a.example/x"'))).toEqual(['2 git[0].name git-name']);
    },
  );

  test('has a name and an upstream of its own', async () => {
    const lines = remote('app', 'upstream = "https://a.example/x"') + remote('App', 'upstream = "https://a.example/x"');

    expect(await found(lines)).toEqual(['5 git[1].name git-twice', '6 git[1].upstream git-twice']);
  });
});

describe('a mount', () => {
  const mount = (host: string, guest: string, ...more: string[]): string =>
    `[[mounts]]\nhost = "${host}"\nguest = "${guest}"\n${more.join('\n')}\n`;

  test.each([
    ['plain paths', mount('/srv/a', '/w'), []],
    ['.. in it', mount('/srv/../home/me/.ssh', '/w'), ['2 mounts[0].host path-malformed']],
    ['detours', mount('/srv//a/./b/', '/w'), ['2 mounts[0].host path-malformed']],
    ['~', mount('~/src', '/w'), ['2 mounts[0].host path-malformed']],
    ['a variable', mount('$HOME/src', '/w'), ['2 mounts[0].host path-malformed']],
    [
      'a path from nowhere',
      mount('src/app', 'w'),
      ['2 mounts[0].host path-malformed', '3 mounts[0].guest path-malformed'],
    ],
    ['a line break', mount('/srv/a\\n', '/w'), ['2 mounts[0].host path-malformed']],
    ['the whole guest', mount('/srv/a', '/'), ['3 mounts[0].guest guest-path']],
    ['the system of the guest', mount('/srv/a', '/proc/x'), ['3 mounts[0].guest guest-path']],
    ['the sockets of the sidecars', mount('/srv/a', '/run/bottle'), ['3 mounts[0].guest guest-path']],
    ['one place twice', mount('/srv/a', '/w') + mount('/srv/b', '/w'), ['7 mounts[1].guest guest-twice']],
    ['an unknown mode', mount('/srv/a', '/w', 'mode = "rw"'), ['4 mounts[0].mode unknown-value']],
    ['nothing in it', '[[mounts]]\n', ['1 mounts[0].host missing-key', '1 mounts[0].guest missing-key']],
    ['single brackets', '[mounts]\nhost = "/a"\n', ['1 mounts wrong-type']],
    ['a text for an entry', 'x = 1\n', ['1 agent.x unknown-key']],
  ])('with %s', async (_, lines, expected) => {
    expect(await found(lines)).toEqual(expected);
  });

  test('with .. in it is told where that leads', async () => {
    const content = HEAD + mount('/srv/x/../../home/me/.ssh', '/w');
    const parsed = await parseSpec({ content, path: 'p', backendNames: ['qemu'], slug: null });

    expect(parsed).toMatchObject({
      problems: [{ message: 'mounts[0].host has .. in it, which hides where it leads. Write /home/me/.ssh.' }],
    });
  });
});

test.each([
  ['[qemu]\nkernel = "/k"\ninitrd = "/i"\n', []],
  ['[qemu]\nkernel = "/k"\n', ['2 qemu.kernel missing-key']],
  ['[qemu]\ndisk = "d.qcow2"\n', ['2 qemu.disk path-malformed']],
  ['image = "-x"\n', ['1 agent.image wrong-value']],
  ['image = "/images/../a.tar"\n', ['1 agent.image path-malformed']],
  ['workdir = "w"\n', ['1 agent.workdir path-malformed']],
  ['cpus = 0\nmemory_mib = 63\n', ['1 agent.cpus wrong-value', '2 agent.memory_mib wrong-value']],
  ['cpus = 1.5\n', ['1 agent.cpus wrong-value']],
  ['[egress]\npreset = "blanced"\n', ['2 egress.preset unknown-value']],
  [
    '[egress]\nallow = ["a.example", "a.example", "*.com"]\n',
    ['2 egress.allow[1] allow-twice (warning)', '2 egress.allow[2] allow-wide (warning)'],
  ],
  ['[supervise]\nenabled = "yes"\n', ['2 supervise.enabled wrong-type']],
  ['[env]\n1A = "x"\nB = ["x"]\nC = "\\u0000"\n', ['2 env.1A env-name', '3 env.B wrong-type', '4 env.C nul-character']],
  ['[env]\nA.B = "x"\n', ['2 env.A wrong-type']],
  ['[env]\nA = "ghp_0123456789"\n', ['2 env.A env-looks-secret (warning)']],
])('%j', async (lines, expected) => {
  expect(await found(lines)).toEqual(expected);
});
