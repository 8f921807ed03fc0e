import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { openArchive } from '../attack/archive.ts';
import { lines, packageFile, PACKAGES, print, run } from './desk/packages.ts';

const CHECKOUT = resolve(import.meta.dirname, '..', '..');
const MEGABYTE = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'corkboard-contents-'));
const unpacked = join(folder, 'deb');

test.skip(process.platform !== 'linux', 'looks into Linux packages');

test.beforeAll(() => {
  print('dpkg-deb', ['--extract', packageFile('.deb'), unpacked]);
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What people get beside Electron, in each of the packages. */
const OWN = [
  'bin/corkboard',
  'corkboard',
  'resources/LICENSES.libraries.txt',
  'resources/app.asar',
  'resources/completions/_corkboard',
  'resources/completions/corkboard.bash',
  'resources/completions/corkboard.fish',
  'resources/examples/web-agent.toml',
  'resources/icon.png',
];
const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ON_SYSTEM = [
  '/usr/bin/corkboard',
  '/usr/share/applications/corkboard.desktop',
  '/usr/share/bash-completion/completions/corkboard',
  '/usr/share/fish/vendor_completions.d/corkboard.fish',
  ...ICON_SIZES.map((size) => `/usr/share/icons/hicolor/${size}x${size}/apps/corkboard.png`),
  '/usr/share/metainfo/app.corkboard.desktop.metainfo.xml',
  '/usr/share/mime/packages/corkboard.xml',
];

test('the archive holds the three bundles and nothing else, in 8 MB at most', () => {
  const archive = join(unpacked, 'opt', 'Corkboard', 'resources', 'app.asar');
  const files = Object.keys(openArchive(archive).hashes);

  const bundles =
    /^(?:package\.json|out\/main\/(?:launch|words-thread)\.cjs|out\/main\/chunks\/[\w.-]+\.cjs|out\/preload\/preload\.cjs|out\/renderer\/index\.html|out\/renderer\/assets\/[\w.-]+\.(?:js|css|svg|png|woff2))$/;
  expect(files.filter((path) => !bundles.test(path))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['package.json', 'out/main/launch.cjs', 'out/main/words-thread.cjs']));
  expect(statSync(archive).size).toBeLessThan(8 * MEGABYTE);
});

test('no source, test, map or tool lies in the package', () => {
  const paths = lines(print('find', [unpacked, '-type', 'f']));

  expect(paths.filter((path) => /\.(?:ts|tsx|map|mjs|md|lock)$|node_modules|\.test\.|\.spec\./.test(path))).toEqual([]);
});

test('the deb names itself, what it needs, and puts each file in its place', () => {
  const field = (name: string): string => print('dpkg-deb', ['--field', packageFile('.deb'), name]).trim();
  const paths = lines(print('dpkg-deb', ['--contents', packageFile('.deb')])).map((line) =>
    line.replace(/^(?:\S+\s+){5}\./, '').replace(/ -> .*$/, ''),
  );

  expect(field('Package')).toBe('corkboard');
  expect(field('Architecture')).toBe('amd64');
  expect(field('Depends').split(', ')).toEqual(
    expect.arrayContaining(['libdrm2', 'libgbm1', 'libasound2 | libasound2t64', 'libnss3', 'libx11-xcb1', 'xdg-utils']),
  );
  expect(field('Description')).toMatch(/^see what a coding agent can reach, before it runs\n/);
  expect(paths).toEqual(
    expect.arrayContaining([
      ...OWN.map((path) => `/opt/Corkboard/${path}`),
      ...ON_SYSTEM,
      '/usr/share/zsh/vendor-completions/_corkboard',
      '/usr/share/doc/corkboard/copyright',
    ]),
  );
});

test('the command on PATH is a link to the package, and owners and rights are the usual ones', () => {
  const rows = lines(print('dpkg-deb', ['--contents', packageFile('.deb')]));

  expect(rows.find((row) => row.includes('./usr/bin/corkboard'))).toContain('-> /opt/Corkboard/bin/corkboard');
  expect(rows.filter((row) => !row.includes(' root/root '))).toEqual([]);
  // Nothing is another user's to write; what root lends its rights to is decided when it is installed.
  expect(rows.filter((row) => !/^(?:d|-)(?:rwxr-xr-x|rw-r--r--) |^l/.test(row))).toEqual([]);
});

test('lintian finds no error', () => {
  // It reads every byte of Electron: a minute, or several beside other work.
  test.setTimeout(900_000);
  const found = run('lintian', ['--no-cfg', '--fail-on', 'error', '--tag-display-limit', '0', packageFile('.deb')]);

  expect(lines(found.out).filter((line) => line.startsWith('E: '))).toEqual([]);
  expect(found.code).toBe(0);
});

test('the desktop entry is valid, and opens a bottle.toml', () => {
  const path = join(unpacked, 'usr', 'share', 'applications', 'corkboard.desktop');
  const entry = new Map(
    lines(readFileSync(path, 'utf8')).map((line) => [line.split('=')[0] ?? '', line.split('=').slice(1).join('=')]),
  );

  expect(run('desktop-file-validate', [path])).toEqual({ code: 0, out: '', errors: '' });
  expect(Object.fromEntries(entry)).toMatchObject({
    Name: 'Corkboard',
    Comment: 'See what your coding agent can reach, before it runs.',
    Exec: '/opt/Corkboard/corkboard %f',
    Icon: 'corkboard',
    StartupWMClass: 'corkboard',
    Categories: 'Development;',
    MimeType: 'application/vnd.corkboard.bottle+toml;',
  });
  expect(entry.get('Keywords')).toContain('sandbox;');
});

test('the system knows a bottle.toml by its name, and that it is text', () => {
  const data = join(folder, 'data');
  print('cp', ['-a', join(unpacked, 'usr', 'share', 'mime'), join(folder, 'mime')]);
  print('mkdir', ['-p', data]);
  print('cp', ['-a', '/usr/share/mime', data]);
  print('cp', [join(folder, 'mime', 'packages', 'corkboard.xml'), join(data, 'mime', 'packages')]);
  print('update-mime-database', [join(data, 'mime')]);

  const globs = readFileSync(join(data, 'mime', 'globs2'), 'utf8');
  const parents = lines(readFileSync(join(data, 'mime', 'subclasses'), 'utf8'));
  expect(
    lines(globs)
      .filter((line) => line.includes('corkboard'))
      .sort(),
  ).toEqual([
    '80:application/vnd.corkboard.bottle+toml:*.bottle.toml',
    '80:application/vnd.corkboard.bottle+toml:bottle.toml',
  ]);
  expect(parents).toEqual(
    expect.arrayContaining([
      'application/vnd.corkboard.bottle+toml application/toml',
      'application/vnd.corkboard.bottle+toml text/plain',
    ]),
  );
});

test('the completions are the ones that the command prints', () => {
  for (const [shell, path] of [
    ['bash', 'bash-completion/completions/corkboard'],
    ['zsh', 'zsh/vendor-completions/_corkboard'],
    ['fish', 'fish/vendor_completions.d/corkboard.fish'],
  ] as const) {
    const printed = print(process.execPath, [join(CHECKOUT, 'bin', 'corkboard'), 'completion', shell]);
    expect(readFileSync(join(unpacked, 'usr', 'share', path), 'utf8')).toBe(printed);
  }
});

test('the rpm names itself, what it needs, and puts each file in its place', () => {
  const rpm = packageFile('.rpm');
  const format = '%{NAME} %{ARCH} %{LICENSE} %{SUMMARY}';

  expect(print('rpm', ['-qp', '--queryformat', format, rpm])).toBe(
    'corkboard x86_64 MIT See what a coding agent can reach, before it runs',
  );
  expect(lines(print('rpm', ['-qp', '--requires', rpm]))).toEqual(
    expect.arrayContaining(['libgtk-3.so.0()(64bit)', 'libX11-xcb.so.1()(64bit)', 'xdg-utils']),
  );
  expect(lines(print('rpm', ['-qp', '--list', rpm]))).toEqual(
    expect.arrayContaining([
      ...OWN.map((path) => `/opt/Corkboard/${path}`),
      ...ON_SYSTEM,
      '/usr/share/zsh/site-functions/_corkboard',
    ]),
  );
  expect(print('rpm', ['-qp', '--scripts', rpm])).toContain('chrome-sandbox');
});

test('the rpm goes into an empty root and out of it again', () => {
  const root = join(folder, 'rpm-root');
  const rpm = (...words: readonly string[]): string =>
    print('rpm', ['--root', root, '--nodeps', '--noscripts', ...words]);
  print('mkdir', ['-p', root]);

  rpm('--install', '--ignorearch', packageFile('.rpm'));
  expect(statSync(join(root, 'opt', 'Corkboard', 'corkboard')).size).toBeGreaterThan(MEGABYTE);
  rpm('--erase', 'corkboard');

  expect(lines(print('find', [root, '-iname', '*corkboard*', '-not', '-type', 'd']))).toEqual([]);
});

test('the sums are those of the packages', () => {
  const checked = print('sh', ['-c', 'cd "$1" && sha256sum --check --strict SHA256SUMS', 'sh', PACKAGES]);
  expect(lines(checked)).toHaveLength(4);
});
