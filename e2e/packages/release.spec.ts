import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { lines, print, run } from './desk/packages.ts';

const CHECKOUT = resolve(import.meta.dirname, '..', '..');
const RELEASE = join(CHECKOUT, 'scripts', 'release');
const folder = mkdtempSync(join(tmpdir(), 'corkboard-release-'));

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Component {
  readonly 'bom-ref': string;
  readonly purl: string;
  readonly scope: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly unknown[];
}

test.describe('what is put beside the packages', () => {
  let names: readonly string[];
  let bill: {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly metadata: { readonly component: { readonly name: string; readonly purl: string } };
    readonly components: readonly Component[];
  };

  test.beforeAll(() => {
    writeFileSync(join(folder, 'corkboard-0.0.0-mac-arm64.zip'), 'a package');
    writeFileSync(join(folder, 'builder-debug.yml'), 'no package');
    names = lines(print(process.execPath, [join(RELEASE, 'assemble.mjs'), folder]));
    bill = JSON.parse(readFileSync(join(folder, names.find((name) => name.endsWith('.cdx.json')) ?? ''), 'utf8'));
  });

  test('are checksums of the packages and the bill of materials, as sha256sum reads them', () => {
    const checked = spawnSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });

    expect(checked.status).toBe(0);
    expect(lines(checked.stdout)).toEqual(names.map((name) => `${name}: OK`));
    expect(names.map((name) => name.replace(/\d+\.\d+\.\d+/, 'N'))).toEqual([
      'corkboard-N-mac-arm64.zip',
      'corkboard-N.cdx.json',
    ]);
    // printf 'a package' | sha256sum
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toContain(
      'c0cd5ccfdb563a59366e33e73001b78fdb8cca5a6c48e2f90fffcde44b81f1f6  corkboard-0.0.0-mac-arm64.zip\n',
    );
  });

  test('is a bill of materials in CycloneDX that names this app', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    expect(bill.metadata.component.name).toBe('corkboard');
    expect(bill.metadata.component.purl).toMatch(/^pkg:npm\/corkboard@\d/);
  });

  test('tells what is packed from what only builds and tests', () => {
    const scopes = new Map(bill.components.map(({ purl, scope }) => [/^pkg:npm\/(.*)@[^@]+$/.exec(purl)?.[1], scope]));

    for (const name of ['electron', 'react', 'react-dom', 'react-aria-components', 'zod', 'yaml', 'ws', 'tailwindcss'])
      expect([name, scopes.get(name)]).toEqual([name, 'required']);
    for (const name of ['typescript', 'vite', 'vitest', 'electron-builder', 'playwright'])
      expect([name, scopes.get(name)]).toEqual([name, 'excluded']);
  });

  test('has a licence and a checksum for everything that is packed', () => {
    const packed = bill.components.filter(({ scope }) => scope === 'required');

    expect(packed.length).toBeGreaterThan(20);
    expect(packed.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
    expect(packed.filter(({ hashes }) => hashes[0]?.alg !== 'SHA-512')).toEqual([]);
  });

  test('is refused where there is no package', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));

    expect(run(process.execPath, [join(RELEASE, 'assemble.mjs'), empty])).toMatchObject({
      code: 1,
      errors: expect.stringContaining('no package'),
    });
  });
});

test.describe('a tag', () => {
  const project = join(folder, 'project');
  const notes = join(project, 'notes.md');

  interface Addresses {
    readonly homepage?: string;
    readonly releases?: string;
  }

  /** Puts a project of these contents there and judges a tag of it. */
  function judge(tag: string, changelog: string, addresses: Addresses = {}): string[] {
    const { homepage = 'https://corkboard.dev/', releases = `${homepage}releases` } = addresses;
    cpSync(join(CHECKOUT, 'scripts'), join(project, 'scripts'), { recursive: true });
    writeFileSync(join(project, 'package.json'), JSON.stringify({ version: '1.2.3', homepage }));
    writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ version: '1.2.3' }));
    writeFileSync(join(project, 'CHANGELOG.md'), changelog);
    mkdirSync(join(project, 'src-shared', 'model'), { recursive: true });
    writeFileSync(join(project, 'src-shared', 'model', 'outside-pages.ts'), `releases: '${releases}'`);
    rmSync(notes, { force: true });
    const judged = run(process.execPath, [join(project, 'scripts', 'release', 'check-version.mjs'), tag, notes]);
    const wrong = lines(judged.out).filter((line) => !line.startsWith('ok'));
    expect(judged.code).toBe(wrong.length === 0 ? 0 : 1);
    return wrong.map((line) => line.replace(/^NOT SO /, ''));
  }

  const told = '# Changelog\n\n## 1.2.3, 2026-11-25\n- Something new.\n\n## 1.2.2\n- Something old.\n';

  test('of the version that the changelog tells of can be released, with its part as the notes', () => {
    expect(judge('v1.2.3', told)).toEqual([]);
    expect(readFileSync(notes, 'utf8')).toBe('- Something new.\n');
  });

  test('of another version cannot', () => {
    expect(judge('v1.2.4', told)).toEqual(['the tag v1.2.4 is the version 1.2.3 of package.json']);
  });

  test('cannot be released while the changelog does not tell of it, or calls it unreleased', () => {
    expect(judge('v1.2.3', '# Changelog\n\n## 1.2.30\n- No.\n')).toContain('CHANGELOG.md has a part for 1.2.3');
    expect(judge('v1.2.3', '# Changelog\n\n## 1.2.3, unreleased\n- Yes.\n')).toEqual([
      'and no longer calls it unreleased',
    ]);
    expect(judge('v1.2.3', '# Changelog\n\n## 1.2.3\n\n## 1.2.2\n- Old.\n')).toEqual(['and says what changed']);
  });

  test('cannot be released while the home page is an address that nobody has', () => {
    expect(judge('v1.2.3', told, { homepage: 'https://corkboard.example/' })).toEqual([
      'the home page in package.json is a real address (https://corkboard.example/)',
    ]);
  });

  test('cannot be released while the app would look for updates elsewhere', () => {
    expect(judge('v1.2.3', told, { releases: 'https://elsewhere.dev/releases' })).toEqual([
      'the page that "Check for updates" opens lies under it (src-shared/model/outside-pages.ts)',
    ]);
  });
});

test.describe('what is said of a macOS package', () => {
  function say(platform: string, env: Readonly<Record<string, string>>): string[] {
    const from = pathToFileURL(join(RELEASE, 'signing.mjs')).href;
    const program = `import { describeSigning } from ${JSON.stringify(from)};
      for (const line of describeSigning(${JSON.stringify(env)}, ${JSON.stringify(platform)})) console.log(line);`;
    return lines(print(process.execPath, ['--input-type=module', '--eval', program]));
  }

  test('made elsewhere is that it is neither signed nor notarised', () => {
    expect(say('linux', { CSC_LINK: 'x', APPLE_API_KEY: 'x' })).toEqual([
      expect.stringMatching(/^NOT SIGNED, NOT NOTARISED: both need macOS/),
    ]);
  });

  test('made without credentials is which of them are missing', () => {
    expect(say('darwin', {})).toEqual([
      expect.stringMatching(/^NOT SIGNED .*CSC_LINK/),
      expect.stringMatching(/^NOT NOTARISED: .*APPLE_API_KEY/),
    ]);
  });

  test('made with half of the credentials is what to set as well', () => {
    expect(say('darwin', { CSC_LINK: 'x', APPLE_API_KEY: 'x', APPLE_API_KEY_ID: 'x' })[1]).toBe(
      'NOT NOTARISED: APPLE_API_ISSUER must be set as well.',
    );
  });

  test('made with all of them is with what', () => {
    const env = { CSC_NAME: 'x', APPLE_ID: 'x', APPLE_APP_SPECIFIC_PASSWORD: 'x', APPLE_TEAM_ID: 'x' };

    expect(say('darwin', env)).toEqual([
      'Signed with the Developer ID that CSC_LINK or CSC_NAME names.',
      'Notarised with APPLE_ID, if it is signed.',
    ]);
  });
});
