import type { CDPSession } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { PackedApp } from './packed-app.ts';

interface Loaded {
  readonly resource: {
    readonly success: boolean;
    readonly httpStatusCode?: number;
    readonly netErrorName?: string;
    readonly stream?: string;
  };
}

/** Asks for an address as the page itself would, past its policy, and answers what came of it. */
async function openLoader(app: PackedApp): Promise<(url: string) => Promise<string>> {
  const session: CDPSession = await app.openSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const options = { disableCache: true, includeCredentials: false };
  return async (url) => {
    const asked = { frameId: frameTree.frame.id, url, options };
    const loaded = await session.send('Network.loadNetworkResource', asked).catch(() => null);
    if (loaded === null) return 'no address';
    const { resource } = loaded as Loaded;
    return resource.success ? 'loaded' : String(resource.httpStatusCode ?? resource.netErrorName);
  };
}

const TRAVERSALS = [
  '../package.json',
  '../../package.json',
  '..%2fpackage.json',
  '..%2Fpackage.json',
  '..%252fpackage.json',
  '%2e%2e/package.json',
  '%2e%2e%2fpackage.json',
  '%252e%252e%252fpackage.json',
  '.%2e/package.json',
  '..\\package.json',
  '..%5cpackage.json',
  '..%5c..%5cmain%5claunch.cjs',
  '../main/launch.cjs',
  '..%2fmain%2flaunch.cjs',
  'assets/../../main/launch.cjs',
  'assets/..%2f..%2fmain%2flaunch.cjs',
  '%c0%ae%c0%ae%c0%afpackage.json',
  '%e0%80%ae%e0%80%ae/package.json',
  '%uff0e%uff0e/package.json',
  '．．/package.json',
  '..∕package.json',
  '‥/package.json',
  '%ef%bc%8e%ef%bc%8e%ef%bc%8fpackage.json',
  '..;/package.json',
  '....//package.json',
  'index.html%00.js',
  'package.json%00.html',
  '%00',
  'index.html%20',
  'index.html.',
  'index.html/',
  'index.html/..%2f..%2fpackage.json',
  'INDEX.HTML',
  'index.html?x=1',
  'index.html;x',
  '/etc/passwd',
  '//etc/passwd',
  '%2fetc%2fpasswd',
  'etc/passwd',
  'C:/Windows/win.ini',
  'file:///etc/passwd',
  'proc/self/environ',
  'assets',
  'assets/',
  '',
  '.',
  'still',
  'still/',
  'still/__proto__',
  'still/constructor',
  '__proto__',
  'constructor',
  'toString',
  'app.asar/package.json',
  'out/main/launch.cjs',
  'a'.repeat(100_000),
];

const ELSEWHERE = [
  'corkboard://other/index.html',
  'corkboard://app.other/index.html',
  'corkboard://other.app/index.html',
  'corkboard://app./index.html',
  'corkboard://APP@other/index.html',
  'corkboard://app@other/index.html',
  'corkboard://app%2fother/index.html',
  'corkboard://127.0.0.1/index.html',
  'corkboard://[::1]/index.html',
  'corkboard://localhost/etc/passwd',
  'corkboard://xn--app-/index.html',
  'corkboard:///etc/passwd',
  'corkboard:/etc/passwd',
  'corkboards://app/index.html',
  'http://app/index.html',
  'https://app/index.html',
  'file:///etc/hostname',
  'file://app/index.html',
  'chrome://version/',
  'chrome://gpu/',
  'chrome-extension://app/index.html',
  'devtools://devtools/bundled/inspector.html',
  'view-source:corkboard://app/index.html',
  'filesystem:corkboard://app/temporary/x',
  'ftp://127.0.0.1/',
];

/** Written otherwise, and the address of the page all the same once Chromium has read it. */
const OURS = [
  'corkboard://app/index%2ehtml',
  'corkboard://app/index.html?',
  'corkboard://app/assets/../index.html',
  'corkboard://APP/index.html',
];

// A loader that finds nothing anywhere would prove nothing.
test('the page loads its own files', async ({ shared, page }) => {
  const load = await openLoader(shared);
  const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src));

  expect(scripts).not.toEqual([]);
  expect(await Promise.all(['corkboard://app/index.html', ...scripts].map(load))).toEqual(
    ['corkboard://app/index.html', ...scripts].map(() => 'loaded'),
  );
});

test('no way of writing a path leads out of the list of the bundle', async ({ shared }) => {
  const load = await openLoader(shared);

  for (const path of TRAVERSALS) {
    const came = await load(`corkboard://app/${path}`);
    expect(['404', 'no address'], path.slice(0, 80)).toContain(came);
  }
});

test('a way of writing the page that is only another spelling is the page', async ({ shared }) => {
  const load = await openLoader(shared);

  expect(await Promise.all(OURS.map(load))).toEqual(OURS.map(() => 'loaded'));
});

// Chromium takes a port and a user off an address of this kind before anybody sees it.
test('a port or a user in the address makes no second origin', async ({ shared, page }) => {
  for (const address of ['corkboard://app:1234/index.html', 'corkboard://me:secret@app/index.html']) {
    await page.goto(address);
    expect(await page.evaluate(() => location.href.replace(/#.*/, ''))).toBe('corkboard://app/index.html');
  }
  await shared.loadPage();
});

test('no other host or scheme is answered', async ({ shared }) => {
  const load = await openLoader(shared);

  for (const address of ELSEWHERE) {
    expect(await load(address), address).not.toBe('loaded');
  }
});
