import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeStandInElectron } from './desk/stand-in-electron.ts';

const CHECKOUT = resolve(import.meta.dirname, '..', '..');
const READER = join(import.meta.dirname, 'desk', 'read-bundle.py');
const folder = mkdtempSync(join(tmpdir(), 'corkboard-mac-'));
const output = join(folder, 'dist');
const app = join(output, 'mac-arm64', 'Corkboard.app');

interface Bundle {
  readonly info: Readonly<Record<string, unknown>>;
  readonly helpers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly resources: readonly string[];
  readonly archive: { readonly sha256: string; readonly files: readonly string[] };
  readonly icon: Readonly<Record<string, number | null>>;
  readonly fuses: { readonly version: number; readonly wire: string };
  readonly zip: Readonly<Record<string, string>>;
}

let bundle: Bundle;

function read(...paths: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync('python3', [READER, ...paths], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

test.beforeAll(() => {
  test.setTimeout(240_000);
  const electron = join(folder, 'electron');
  writeStandInElectron(electron);
  const words = ['--mac', 'dir', 'zip', '--arm64', '--x64', `--config.directories.output=${output}`];
  const packed = spawnSync(process.execPath, ['scripts/dist.mjs', ...words], {
    cwd: CHECKOUT,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron, ELECTRON_BUILDER_COMPRESSION_LEVEL: '1' },
  });
  expect(packed.status, `${packed.stdout}${packed.stderr}`).toBe(0);
  bundle = read(app, join(output, `corkboard-${bundleVersion()}-mac-arm64.zip`)) as Bundle;
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function bundleVersion(): string {
  const said = spawnSync(process.execPath, ['bin/corkboard', '--version'], { cwd: CHECKOUT, encoding: 'utf8' });
  return said.stdout.trim();
}

test.describe('the macOS app, packed around a stand-in for Electron', () => {
  test('says what it is and what it runs on', () => {
    expect(bundle.info).toMatchObject({
      CFBundleIdentifier: 'app.corkboard.desktop',
      CFBundleName: 'Corkboard',
      CFBundleDisplayName: 'Corkboard',
      CFBundleExecutable: 'Corkboard',
      CFBundleShortVersionString: bundleVersion(),
      LSMinimumSystemVersion: '13.0',
      LSApplicationCategoryType: 'public.app-category.developer-tools',
    });
  });

  test('allows no unencrypted connection and names no exception', () => {
    expect(bundle.info['NSAppTransportSecurity']).toEqual({ NSAllowsArbitraryLoads: false });
  });

  test('can ask for no camera, microphone, Bluetooth or anything else that macOS asks with a text', () => {
    expect(Object.keys(bundle.info).filter((key) => key.endsWith('UsageDescription'))).toEqual([]);
  });

  test('offers itself to look at a spec, never as the program that opens TOML', () => {
    expect(bundle.info['CFBundleDocumentTypes']).toEqual([
      {
        CFBundleTypeExtensions: ['toml'],
        CFBundleTypeName: 'Bottle spec',
        CFBundleTypeRole: 'Viewer',
        LSHandlerRank: 'Alternate',
        CFBundleTypeIconFile: 'icon.icns',
      },
    ]);
    expect(bundle.info['UTImportedTypeDeclarations']).toMatchObject([
      { UTTypeIdentifier: 'io.toml', UTTypeTagSpecification: { 'public.filename-extension': ['toml'] } },
    ]);
  });

  test('takes over no address and no scheme', () => {
    expect(bundle.info).not.toHaveProperty('CFBundleURLTypes');
  });

  test('names its four helpers after itself', () => {
    const suffixes = ['', '.(GPU)', '.(Plugin)', '.(Renderer)'];

    expect(Object.keys(bundle.helpers)).toEqual([
      'Corkboard Helper (GPU).app',
      'Corkboard Helper (Plugin).app',
      'Corkboard Helper (Renderer).app',
      'Corkboard Helper.app',
    ]);
    expect(new Set(Object.values(bundle.helpers).map((info) => info['CFBundleIdentifier']))).toEqual(
      new Set(suffixes.map((suffix) => `app.corkboard.desktop.helper${suffix.replaceAll(/[()]/g, '')}`)),
    );
  });

  test('has the checksum of its archive in its property list', () => {
    expect(bundle.info['ElectronAsarIntegrity']).toEqual({
      'Resources/app.asar': { algorithm: 'SHA256', hash: bundle.archive.sha256 },
    });
  });

  test('holds the bundles only, beside the examples, the icon, the command and the licences', () => {
    const outside = bundle.archive.files.filter((path) => !/^out\/(?:main|preload|renderer)\//.test(path));

    expect(outside).toEqual(['package.json']);
    expect(bundle.archive.files.filter((path) => /\.map$|\.tsx?$|test|node_modules/.test(path))).toEqual([]);
    expect(bundle.resources.filter((name) => !name.endsWith('.lproj'))).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'LICENSES.libraries.txt',
      'app.asar',
      'bin',
      'examples',
      'icon.icns',
      'icon.png',
    ]);
  });

  test('brings the licence of each library along', () => {
    const text = readFileSync(join(app, 'Contents', 'Resources', 'LICENSES.libraries.txt'), 'utf8');
    const [react = ''] = text.split('\n== ').filter((part) => part.startsWith('react@'));

    expect(react).toContain('MIT License');
    expect(react).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');
    expect(text.match(/^== /gm)?.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/^== (?:vite|vitest|typescript|electron-builder)@/m);
  });

  test('has its icon in every size of macOS', () => {
    expect(bundle.icon).toEqual({
      icp4: 16,
      icp5: 32,
      ic07: 128,
      ic08: 256,
      ic09: 512,
      ic10: 1024,
      ic11: 32,
      ic12: 64,
      ic13: 256,
      ic14: 512,
    });
  });

  test('has every fuse as it should be; one that is too new to be known keeps its state', () => {
    // Run as Node, cookie encryption, NODE_OPTIONS, inspect, archive's integrity, archive only, V8 snapshot, file: rights, unknown.
    expect(bundle.fuses).toEqual({ version: 1, wire: '010011001' });
  });

  test('is made for both processors', () => {
    const zips = readdirSync(output).filter((name) => name.endsWith('.zip'));

    expect(zips.sort()).toEqual(['arm64', 'x64'].map((arch) => `corkboard-${bundleVersion()}-mac-${arch}.zip`));
    expect(existsSync(join(output, 'mac', 'Corkboard.app', 'Contents', 'MacOS', 'Corkboard'))).toBe(true);
  });

  test('keeps its links and its programs in the zip', () => {
    const framework = 'Corkboard.app/Contents/Frameworks/Electron Framework.framework';

    expect(bundle.zip[`${framework}/Versions/Current`]).toBe('0o120777');
    expect(bundle.zip['Corkboard.app/Contents/MacOS/Corkboard']).toBe('0o100755');
    expect(bundle.zip['Corkboard.app/Contents/Resources/bin/corkboard']).toBe('0o100755');
  });
});

test.describe('the entitlements', () => {
  test('are leave to compile JavaScript, and nothing else', () => {
    expect(read(join(CHECKOUT, 'build', 'entitlements.mac.plist'))).toEqual({
      'com.apple.security.cs.allow-jit': true,
    });
  });
});

test.describe('the command in the app', () => {
  test('reaches its program through a link, and hands its words on behind Chromium’s', () => {
    const link = join(folder, 'corkboard');
    symlinkSync(join(app, 'Contents', 'Resources', 'bin', 'corkboard'), link);

    const run = spawnSync(link, ['plan', 'web agent', '--inspect=0'], { encoding: 'utf8' });

    expect(run.stdout.split('\n')).toEqual(['--log-level=3', '--', 'plan', 'web agent', '--inspect=0', '']);
    expect(run.status).toBe(0);
  });
});

test.describe('what cannot be made here', () => {
  test.skip(process.platform === 'darwin', 'macOS makes it');

  /** The head of a program for macOS on arm64: the magic number of Mach-O, then the processor's. */
  const ARM64 = Buffer.from('cffaedfe0c000001', 'hex');

  test('is told with its reason: a disk image, and an app around an Electron for another processor', () => {
    const electron = join(folder, 'electron-arm64');
    writeStandInElectron(electron, Buffer.concat([ARM64, Buffer.alloc(64)]));
    const { HTTPS_PROXY: _upper, https_proxy: _lower, ...env } = process.env;

    const words = ['--mac', 'dmg', 'dir', '--x64', `--config.directories.output=${join(folder, 'none')}`];
    const run = spawnSync(process.execPath, ['scripts/dist.mjs', ...words], {
      cwd: CHECKOUT,
      encoding: 'utf8',
      env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: electron, ELECTRON_MIRROR: 'http://127.0.0.1:9/' },
    });

    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Not built: dmg for darwin x64: dmg is made by tools that only macOS has');
    expect(run.stderr).toContain(
      `Not built: dir for darwin x64: it needs Electron for darwin x64: the one in ${electron} is for darwin arm64`,
    );
  });
});
