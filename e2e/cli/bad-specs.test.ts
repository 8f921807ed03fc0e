import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bottleListSchema } from '#shared/contract/schemas/bottle';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';

let desk: CliDesk;

beforeEach(() => {
  desk = makeCliDesk();
});

afterEach(() => {
  desk.remove();
});

async function refused(content: string | Uint8Array): ReturnType<CliDesk['failure']> {
  const failure = await desk.failure(['import', desk.write('bad.toml', content)], 1);
  expect(existsSync(join(desk.stateRoot, 'bottles'))).toBe(false);
  return failure;
}

const random = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256);

describe('a file that is no spec is refused with a reason and nothing is taken in', () => {
  test.each<[string, string | Uint8Array]>([
    ['random bytes', random],
    ['UTF-16', Buffer.from(`\ufeff${specText('Web')}`, 'utf16le')],
    ['10,000 nested brackets', `x = ${'['.repeat(10_000)}`],
    ['5 MB', `# ${'x'.repeat(5_000_000)}`],
    ['100,000 keys', Array.from({ length: 100_000 }, (_, index) => `k${index} = 1`).join('\n')],
    ['NUL characters', specText('Web\0agent')],
    ['an empty file', ''],
    ['a table named __proto__', `${specText('Web')}\n[__proto__]\nadmin = true\n`],
    ['a name of dots', specText('...')],
    ['a name of slashes', specText('///')],
    ['an allow entry that is an address of a page', specText('Web').replace('api.anthropic.com', 'https://x.example/')],
    ['an allow entry of everything', specText('Web').replace('api.anthropic.com', '*')],
    ['an allow entry that is an odd spelling of an address', specText('Web').replace('api.anthropic.com', '0x7f.1')],
    ['a proxy variable', `${specText('Web')}\n[env]\nhttps_proxy = "http://x"\n`],
  ])('%s', async (_what, content) => {
    const failure = await refused(content);

    expect(['spec-invalid', 'spec-unreadable', 'file-too-large']).toContain(failure.code);
    expect(failure.message.length).toBeGreaterThan(10);
  });

  test('a name of 5,000 letters', async () => {
    const failure = await refused(specText('a'.repeat(5_000)));

    expect(failure.code).toBe('spec-invalid');
    expect(JSON.stringify(failure).length).toBeLessThan(3_000);
  });

  test('a text with characters that turn it round is escaped on a terminal', async () => {
    const ended = await desk.run(['import', desk.write('bidi.toml', `${specText('Web')}\n"\u202egnp.exe" = 1\n`)]);

    expect(ended.code).toBe(1);
    expect(ended.stderr).not.toContain('\u202e');
  });

  test('ten mistakes are ten problems, each with its place', async () => {
    const text = [
      'version = 1',
      'name = 5',
      'backend = "smolmachine"',
      'colour = "teal"',
      '[agent]',
      'command = []',
      'cpus = 99',
      'memory_mib = 1',
      'workdir = "relative"',
      '[egress]',
      'preset = "wide"',
      'allow = ["https://x"]',
      '[supervise]',
      'enabled = "yes"',
    ].join('\n');

    const { problems } = await refused(text);

    expect(problems.filter(({ severity }) => severity === 'error').map(({ line }) => line)).toEqual([
      2, 3, 4, 6, 7, 8, 9, 11, 12, 14,
    ]);
    expect(problems.find(({ line }) => line === 3)?.message).toContain('smolmachines');
    expect(problems.every(({ path, column }) => path.endsWith('bad.toml') && column >= 1)).toBe(true);
  });
});

describe('a mount that gives the host away is refused, also on a way round', () => {
  async function mountProblem(host: string): Promise<string> {
    const spec = specText(
      'Web',
      '',
      '[[mounts]]',
      `host = ${JSON.stringify(host)}`,
      'guest = "/x"',
      'mode = "read-only"',
    );
    const { code, problems } = await refused(spec);
    expect(code).toBe('spec-invalid');
    return problems.map(({ key, message }) => `${key}: ${message}`).join('\n');
  }

  test('of the root, of the home folder and of its keys', async () => {
    mkdirSync(join(desk.folder, '.ssh'));
    for (const host of ['/', '/usr/..', desk.folder, join(desk.folder, '.ssh'), join(desk.folder, 'x', '..', '.ssh')]) {
      expect(await mountProblem(host)).toMatch(/mounts/);
    }
  });

  test('of the keys through a link', async () => {
    mkdirSync(join(desk.folder, '.ssh'));
    symlinkSync(join(desk.folder, '.ssh'), join(desk.folder, 'innocent'));

    expect(await mountProblem(join(desk.folder, 'innocent'))).toMatch(/mounts/);
  });

  test('of the state root', async () => {
    expect(await mountProblem(desk.stateRoot)).toMatch(/mounts/);
  });

  test('of a socket of a container engine', async () => {
    const path = join(desk.folder, 'docker.sock');
    const server = createServer().listen(path);
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      expect(await mountProblem(path)).toMatch(/mounts/);
    } finally {
      server.close();
    }
  });
});

describe('the state root', () => {
  test('that others can write to is refused with the path and the command that mends it', async () => {
    mkdirSync(desk.stateRoot, { mode: 0o700 });
    const { chmodSync } = await import('node:fs');
    chmodSync(desk.stateRoot, 0o777);

    const failure = await desk.failure(['new', 'Web'], 3);

    expect(failure.code).toBe('path-refused');
    expect(failure.message).toContain(desk.stateRoot);
    expect(failure.remedy).toMatchObject({ kind: 'command', literal: `chmod 700 ${desk.stateRoot}` });
  });

  test('that is a link is refused', async () => {
    mkdirSync(join(desk.folder, 'elsewhere'), { mode: 0o700 });
    symlinkSync(join(desk.folder, 'elsewhere'), desk.stateRoot);

    expect((await desk.failure(['new', 'Web'], 3)).code).toBe('path-refused');
  });

  test('that is named by no absolute path is refused', async () => {
    const ended = await desk.run(['list', '--json'], { env: { CORKBOARD_HOME: 'state' } });

    expect(ended.code).toBe(3);
    expect((JSON.parse(ended.stdout) as { error: { code: string } }).error.code).toBe('path-refused');
  });
});

test('a broken spec of one bottle leaves the others in the list, and its row tells the problem', async () => {
  await desk.run(['import', desk.write('web.toml', specText('Web'))]);
  await desk.run(['import', desk.write('other.toml', specText('Other'))]);
  desk.write('state/bottles/web/bottle.toml', 'version = 1\nname = ');

  const { bottles } = await desk.json(bottleListSchema, ['list']);

  expect(bottles.map(({ slug, problemCount }) => [slug, problemCount > 0])).toEqual([
    ['other', false],
    ['web', true],
  ]);
  expect(bottles[1]?.firstProblem?.line).toBe(2);
});
