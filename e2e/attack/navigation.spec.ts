import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { PAGE_ADDRESS, type PackedApp } from './packed-app.ts';

const ELSEWHERE = [
  'https://127.0.0.1:1/',
  'http://127.0.0.1:1/',
  'file:///etc/hostname',
  'file:///',
  'data:text/html,<h1>elsewhere</h1>',
  'data:text/html;base64,PGgxPmVsc2V3aGVyZTwvaDE+',
  'javascript:void(window.wasRun = true, document.body.textContent = "elsewhere")',
  'JAVASCRIPT:void(window.wasRun = true)',
  ' javascript:void(window.wasRun = true)',
  'java\nscript:void(window.wasRun = true)',
  'vbscript:x',
  'corkboard://other/index.html',
  'corkboard://app:1/index.html',
  'corkboard://app/package.json',
  'corkboard://app/index.htm',
  'corkboard://app/index.html.evil/',
  'corkboard://app/index.html?x',
  'corkboard://app/still/crashed',
  'chrome://version/',
  'chrome://crash/',
  'chrome://kill/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:corkboard://app/index.html',
  'about:blank',
  'mailto:someone@example.com',
  'ssh://127.0.0.1/',
  'tel:1',
  'filesystem:corkboard://app/temporary/x',
];

const WAYS: Readonly<Record<string, (address: string) => void>> = {
  location: (address) => {
    location.href = address;
  },
  replace: (address) => {
    location.replace(address);
  },
  link: (address) => {
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    link.click();
  },
  get: (address) => {
    const form = document.createElement('form');
    form.action = address;
    document.body.append(form);
    form.submit();
  },
  post: (address) => {
    const form = document.createElement('form');
    form.action = address;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  },
  refresh: (address) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${address}`;
    document.head.append(meta);
  },
};

/** Waits for a moment, and for the page: the one that was there before, or the same again where it emptied itself. */
async function expectOurs(app: PackedApp): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  const look = (): { address: string; title: string; wasRun: boolean } => ({
    address: location.href.replace(/#.*/, ''),
    title: document.querySelector('h1')?.textContent ?? '',
    wasRun: 'wasRun' in window,
  });
  await expect
    .poll(async () => await app.run(look).catch(String))
    .toEqual({ address: PAGE_ADDRESS, title: 'Bottles', wasRun: false });
}

for (const [name, way] of Object.entries(WAYS))
  test(`the page stays where it is, wherever it is sent by ${name}`, async ({ shared, page }) => {
    expect(page.url()).toContain(PAGE_ADDRESS);
    for (const address of ELSEWHERE) {
      await test.step(address, async () => {
        await shared.run(way, address).catch(() => undefined);
        await expectOurs(shared);
      });
    }
  });

test('the page stays where it is when it is sent to bytes of its own', async ({ shared, page }) => {
  expect(page.url()).toContain(PAGE_ADDRESS);
  await shared.run(() => {
    location.href = URL.createObjectURL(new Blob(['<h1>elsewhere</h1>'], { type: 'text/html' }));
  });

  await expectOurs(shared);
});

test('a page that calls itself something else gets neither another file nor a port', async ({ shared, page }) => {
  expect(page.url()).toContain(PAGE_ADDRESS);
  const answer = await shared.run(async () => {
    history.pushState(null, '', '/package.json');
    return await new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => data === 'corkboard-port' && resolve('a port'));
      window.postMessage('corkboard-port-wanted', location.origin);
      setTimeout(() => resolve('nothing'), 1_000);
    });
  });
  expect(answer).toBe('nothing');

  await shared.run(() => location.reload()).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 300));

  // Under that name it is not even loaded again.
  expect(await shared.run(() => document.querySelector('h1')?.textContent)).toBe('Bottles');
});

test('hands no address to another program', async ({ shared, page }) => {
  expect(page.url()).toContain(PAGE_ADDRESS);
  const marker = join(shared.home.folder, 'was-opened');
  const opener = join(shared.home.folder, 'tools', 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\necho "$@" >> ${marker}\n`);
  chmodSync(opener, 0o755);

  for (const address of ['mailto:a@example.com', 'https://127.0.0.1:1/', 'ssh://127.0.0.1', 'file:///etc', 'x-y:z'])
    await shared.run((target) => {
      const frame = document.createElement('iframe');
      frame.src = target;
      document.body.append(frame);
      window.open(target);
      location.href = target;
    }, address);
  await new Promise((resolve) => setTimeout(resolve, 500));

  expect(existsSync(marker)).toBe(false);
});
