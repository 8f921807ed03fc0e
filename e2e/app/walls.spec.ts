import { listen } from '../desk/listener.ts';
import { expect, test } from './fixtures.ts';

test('lets the page reach no address by any means', async ({ page }) => {
  const listener = await listen();

  const outcomes = await page.evaluate(async (port) => {
    const address = `http://127.0.0.1:${port}/`;
    const add = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      try {
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      } catch {
        // Trusted types refuse some; the others are still to be tried.
      }
      document.head.append(element);
    };
    const settle = (run: () => unknown) =>
      Promise.resolve()
        .then(run)
        .then(
          () => 'done',
          () => 'refused',
        );
    add('img', { src: address });
    add('script', { src: address });
    add('iframe', { src: address });
    add('object', { data: address });
    add('video', { src: address });
    for (const rel of ['stylesheet', 'prefetch', 'preconnect', 'preload', 'modulepreload', 'icon', 'manifest'])
      add('link', { rel, href: address, as: 'script' });
    const style = document.createElement('style');
    style.textContent = `@import url(${address}); body { background: url(${address}); }`;
    document.head.append(style);
    navigator.sendBeacon(address, 'x');
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    const answers = [
      await settle(() => fetch(address)),
      await settle(() => import(/* @vite-ignore */ address)),
      await settle(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
            socket.addEventListener('open', resolve);
            socket.addEventListener('error', reject);
          }),
      ),
      await settle(
        () =>
          new Promise((resolve, reject) => {
            const source = new EventSource(address);
            source.addEventListener('open', resolve);
            source.addEventListener('error', reject);
          }),
      ),
    ];
    await new Promise((resolve) => setTimeout(resolve, 1500));
    peer.close();
    return answers;
  }, listener.port);

  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(listener.seen).toEqual([]);
  listener.close();
});

test('blocks the network and files behind the policy of the page as well', async ({ app, page }) => {
  const listener = await listen();

  const outcomes = await app.evaluate(async ({ session }, port) => {
    const addresses = [`http://127.0.0.1:${port}/`, `https://127.0.0.1:${port}/`, 'file:///etc/hostname'];
    return await Promise.all(
      addresses.map((address) =>
        session.defaultSession.fetch(address).then(
          ({ status }) => String(status),
          (error: unknown) => String(error),
        ),
      ),
    );
  }, listener.port);

  expect(page.url()).toContain('corkboard://');
  expect(outcomes).toEqual([
    expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    '404',
  ]);
  expect(listener.seen).toEqual([]);
  listener.close();
});

const ELSEWHERE = [
  'https://127.0.0.1:1/',
  'file:///etc/hostname',
  'data:text/html,<h1>elsewhere</h1>',
  'corkboard://other/index.html',
  'corkboard://app/assets/',
  'corkboard://app/package.json',
  'about:blank',
];

test.describe('navigation', () => {
  test('stays at our page, wherever the page is sent', async ({ app, page, frame }) => {
    const before = page.url();

    for (const address of ELSEWHERE) {
      await page.evaluate((target) => {
        location.href = target;
      }, address);
      await page.waitForTimeout(300);

      await expect
        .poll(() => app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL()), address)
        .toBe(before);
    }
    await frame.waitUntilLive();
  });

  test('opens no second window by any means', async ({ app, page }) => {
    const answer = await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = location.href;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      const form = document.createElement('form');
      form.action = location.href;
      form.target = '_blank';
      document.body.append(form);
      form.submit();
      return [window.open('about:blank'), window.open(location.href), window.open('https://127.0.0.1:1/')];
    });
    await page.waitForTimeout(300);

    expect(answer).toEqual([null, null, null]);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  test('shows nothing inside a frame or a webview', async ({ page }) => {
    const shown = await page.evaluate(async () => {
      const inside = [];
      for (const [tag, src] of [
        ['iframe', 'file:///etc/hostname'],
        ['iframe', location.href],
        ['webview', location.href],
      ] as const) {
        const element = document.createElement(tag);
        element.setAttribute('src', src);
        document.body.append(element);
        inside.push(element);
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return inside.map((element) => (element as HTMLIFrameElement).contentDocument?.body.innerText ?? '');
    });

    expect(shown).toEqual(['', '', '']);
  });
});

test('runs no script that does not come from a file of the page', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const settle = (run: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(run)
        .then(
          () => 'ran',
          (error: unknown) => (error as Error).name,
        );
    const inline = await settle(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
    });
    const markup = await settle(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.inlineRan = true">');
    });
    const address = 'data:text/javascript,window.inlineRan = true';
    const imported = await settle(() => import(/* @vite-ignore */ address));
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-implied-eval
          resolve(new Function('return "ran"')());
        } catch (error) {
          resolve((error as Error).name);
        }
      });
    });
    return { inline, markup, imported, evaluated, hasInline: 'inlineRan' in window, violations };
  });

  expect(outcome).toMatchObject({
    inline: 'TypeError',
    markup: 'TypeError',
    imported: 'TypeError',
    evaluated: 'EvalError',
    hasInline: false,
  });
  expect(outcome.violations).toEqual(expect.arrayContaining(['script-src-elem', 'require-trusted-types-for']));
});

// Asked for rather than used: only a page with the focus may touch the clipboard, and without a window manager none has it.
test('lets the page put text on the clipboard, which Copy does, and not read it', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['clipboard-write', 'clipboard-read'] as unknown as PermissionName[];
    return await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });

  expect(states).toEqual(['granted', 'denied']);
});

test('denies permissions and devices', async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const { bluetooth, hid, serial, usb } = navigator as unknown as Record<string, any>;
    const settle = (run: () => unknown) =>
      Promise.race([
        Promise.resolve()
          .then(run)
          .then(
            () => 'done',
            () => 'refused',
          ),
        new Promise((resolve) => setTimeout(() => resolve('nothing'), 3000)),
      ]);
    return {
      geolocation: await settle(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      camera: await settle(() => navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      screen: await settle(() => navigator.mediaDevices.getDisplayMedia()),
      notification: await Notification.requestPermission(),
      hid: await settle(async () => {
        if ((await hid.requestDevice({ filters: [] })).length === 0) throw new Error('none');
      }),
      serial: await settle(() => serial.requestPort()),
      usb: await settle(() => usb.requestDevice({ filters: [] })),
      bluetooth: await settle(() => bluetooth.requestDevice({ acceptAllDevices: true })),
    };
  });

  expect(outcomes).toEqual({
    geolocation: 'refused',
    camera: 'refused',
    screen: 'refused',
    notification: 'denied',
    hid: 'refused',
    serial: 'refused',
    usb: 'refused',
    bluetooth: 'refused',
  });
});
