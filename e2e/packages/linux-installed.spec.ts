import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openWindow } from './desk/open-window.ts';
import { OrdinaryUser } from './desk/ordinary-user.ts';
import { OwnRoot } from './desk/own-root.ts';
import { lines, packageFile, run, type Ended } from './desk/packages.ts';

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'installs a deb');
test.skip(process.getuid?.() !== 0, 'installing needs root, and a mount namespace of its own');

let root: OwnRoot;
let user: OrdinaryUser;

test.beforeAll(async () => {
  root = await OwnRoot.make();
  user = new OrdinaryUser();
});

test.afterAll(async () => {
  await root.end();
  user.end();
});

/** Runs a program of this root as the ordinary user, without a display. */
function asUser(...words: readonly string[]): Ended {
  const [program = '', ...rest] = root.in(user.as(words));
  return run(program, rest, user.env());
}

test('the deb is installed with everything it needs, and says nothing is wrong', () => {
  const installed = root.run('dpkg', '--install', packageFile('.deb'));

  expect(installed).toMatchObject({ code: 0 });
  expect(root.print('dpkg-query', '--show', '--showformat', '${Status}', 'corkboard')).toBe('install ok installed');
  expect(root.print('dpkg', '--verify', 'corkboard')).toBe('');
});

test('the command works for an ordinary user without a display, with its exit codes and its JSON', () => {
  const examples = '/opt/Corkboard/resources/examples';

  expect(asUser('corkboard', '--version')).toMatchObject({ code: 0, errors: '' });
  expect(asUser('corkboard', 'import', `${examples}/web-agent.toml`, '--yes')).toMatchObject({ code: 0, errors: '' });
  const planned = asUser('corkboard', 'plan', 'web-agent', '--json');
  expect(planned).toMatchObject({ code: 0, errors: '' });
  expect(JSON.parse(planned.out)).toMatchObject({ slug: 'web-agent', backend: 'smolmachines' });
  expect(asUser('corkboard', 'paln').code).toBe(2);
  expect(asUser('corkboard', 'plan', 'no-such').code).toBe(1);
  expect(user.bottles()).toEqual(['web-agent']);
});

test('a large answer is whole when it goes into a pipe', () => {
  const piped = asUser(
    'sh',
    '-c',
    'for i in 1 2 3 4 5; do corkboard show web-agent --json; done | (sleep 1; cat) | wc -l',
  );
  const once = asUser('corkboard', 'show', 'web-agent', '--json');

  expect(Number(piped.out)).toBe(5 * lines(once.out).length);
});

test('the shells find the completions', () => {
  const script =
    'source /usr/share/bash-completion/completions/corkboard; COMP_WORDS=(corkboard pl); COMP_CWORD=1; _corkboard; echo "${COMPREPLY[*]}"';

  expect(asUser('bash', '-c', script)).toMatchObject({ code: 0, out: 'plan\n' });
});

test("a bottle.toml is Corkboard's to open", () => {
  const type = 'application/vnd.corkboard.bottle+toml';

  expect(root.print('grep', '-h', 'corkboard', '/usr/share/mime/globs2')).toContain(`${type}:bottle.toml`);
  expect(root.print('grep', '-h', 'corkboard', '/usr/share/applications/mimeinfo.cache')).toContain(
    `${type}=corkboard.desktop`,
  );
});

test('serve answers without a display and ends when it is told to', async () => {
  const script =
    'corkboard serve --no-open > "$HOME/address" & id=$!; for i in $(seq 100); do [ -s "$HOME/address" ] && break; sleep 0.1; done; kill $id; wait $id; echo $?; cat "$HOME/address"';

  const [code, address] = lines(asUser('sh', '-c', script).out);

  expect(code).toBe('143');
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64}$/);
});

test('the window opens from the desktop entry with its sandbox on, and shows the bottles', async () => {
  const entry = root
    .print('sed', '-n', 's/^Exec=\\(\\S*\\).*/\\1/p', '/usr/share/applications/corkboard.desktop')
    .trim();

  const window = await openWindow(user, entry, { into: (words) => root.in(words) });
  try {
    await expect(window.page.getByRole('row', { name: /Web agent/ })).toBeVisible();
    expect(window.commandLines().join('\n')).not.toContain('--no-sandbox');
    expect(window.howIsPageHeld()).toEqual({
      seccomp: '2',
      hasOwnUserNamespace: true,
      hasOwnPidNamespace: true,
    });
  } finally {
    expect(await window.close()).toEqual({ code: 0, signal: null });
  }
});

test('it is removed without a trace but for the bottles, and says where they stay', () => {
  const removed = root.run('dpkg', '--purge', 'corkboard');

  expect(removed).toMatchObject({ code: 0 });
  expect(removed.out).toContain('The bottles of each user stay, in ~/.local/share/corkboard');
  expect(root.run('test', '-e', '/opt/Corkboard').code).toBe(1);
  expect(root.written('corkboard').filter((path) => !path.startsWith('/tmp/'))).toEqual([]);
  expect(user.bottles()).toEqual(['web-agent']);
  expect(user.stateRoot).toBe(join(user.home, '.local/share/corkboard'));
});
