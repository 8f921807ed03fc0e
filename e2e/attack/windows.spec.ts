import { expect, test } from './fixtures.ts';
import { PAGE_ADDRESS, type PackedApp } from './packed-app.ts';

/** Lets the page try, and answers what there is beside it afterwards. */
async function beside(shared: PackedApp): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const targets = await shared.targets();
  return targets.filter((target) => target !== `page ${PAGE_ADDRESS}`);
}

test('opens no second window by any means', async ({ shared, page }) => {
  const opened = await page.evaluate(() => {
    const addresses = [undefined, '', location.href, 'about:blank', 'https://127.0.0.1:1/', 'javascript:alert(1)'];
    for (const target of ['_blank', 'another'])
      for (const [rel, download] of [
        ['', false],
        ['opener', false],
        ['noreferrer', false],
      ] as const) {
        const link = document.createElement('a');
        Object.assign(link, { href: location.href, target, rel, ...(download ? { download: 'x' } : {}) });
        document.body.append(link);
        link.click();
        for (const key of ['ctrlKey', 'shiftKey', 'metaKey', 'altKey'])
          link.dispatchEvent(new MouseEvent('click', { [key]: true, bubbles: true, cancelable: true }));
        const form = document.createElement('form');
        Object.assign(form, { action: location.href, target, method: 'post' });
        document.body.append(form);
        form.submit();
      }
    return addresses.map((address) => window.open(address, '_blank', 'nodeIntegration=1,contextIsolation=0'));
  });

  expect(opened.filter((window) => window !== null)).toEqual([]);
  expect(await beside(shared)).toEqual([]);
});

test('opens no window where a person clicks with every modifier', async ({ shared, page }) => {
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'corkboard://app/index.html', textContent: 'elsewhere' });
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9999; background: white';
    document.body.append(link);
  });
  for (const modifier of ['Control', 'Shift', 'Meta', 'Alt'] as const) {
    await page.keyboard.down(modifier);
    await page.mouse.click(5, 5);
    await page.keyboard.up(modifier);
  }
  await page.mouse.click(5, 5, { button: 'middle' });

  expect(await beside(shared)).toEqual([]);
});

test('shows nothing in a frame, an object or a webview', async ({ shared, page }) => {
  const inside = await page.evaluate(async () => {
    const addresses = [
      'file:///etc/hostname',
      location.href,
      'corkboard://app/still/crashed',
      'data:text/html,<p>elsewhere',
      'https://127.0.0.1:1/',
      URL.createObjectURL(new Blob(['<p>elsewhere'], { type: 'text/html' })),
    ];
    const made = ['iframe', 'object', 'embed', 'webview', 'frame', 'fencedframe', 'portal'].flatMap((tag) =>
      addresses.map((address) => {
        const element = document.createElement(tag);
        try {
          element.setAttribute(tag === 'object' ? 'data' : 'src', address);
        } catch {
          // Trusted types refuse some; the others are still to be tried.
        }
        element.setAttribute('nodeintegration', '');
        element.setAttribute('webpreferences', 'contextIsolation=no');
        document.body.append(element);
        return element as HTMLIFrameElement;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const texts = made.map((element) => element.contentDocument?.body?.innerText ?? '');
    return { texts, hasContents: made.some((element) => 'getWebContentsId' in element) };
  });

  expect(inside.texts.filter((text) => text !== '')).toEqual([]);
  expect(inside.hasContents).toBe(false);
  expect(await beside(shared)).toEqual([]);
});

test('a frame without an address runs no script of its own and has nothing that the page has not', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    try {
      frame.srcdoc = '<script>parent.wasRun = true</script><img src=x onerror="parent.wasRun = true">';
    } catch {
      // Text does not become markup at all where trusted types are asked for.
    }
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const inner = frame.contentWindow as unknown as Record<string, unknown>;
    return {
      wasRun: 'wasRun' in window,
      node: ['require', 'process', 'module', 'electron'].filter((name) => name in inner),
    };
  });

  expect(found).toEqual({ wasRun: false, node: [] });
});

test('runs no script that is not one of its files', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const blob = URL.createObjectURL(new Blob(['window.wasRun = 6'], { type: 'text/javascript' }));
    const text = 'data:text/javascript,window.wasRun=7';
    const attempt = async (act: () => unknown): Promise<void> => {
      try {
        await act();
      } catch {
        // A refusal; what counts is whether anything ran.
      }
    };
    const addScript = (make: (script: HTMLScriptElement) => void): void => {
      const script = document.createElement('script');
      make(script);
      document.head.append(script);
    };
    const place = document.createElement('div');
    document.body.append(place);
    await attempt(() => (place.innerHTML = '<img src=x onerror="window.wasRun = 1"><svg onload="window.wasRun = 2"/>'));
    await attempt(() => place.setAttribute('onclick', 'window.wasRun = 3'));
    await attempt(() => place.click());
    await attempt(() => addScript((script) => (script.textContent = 'window.wasRun = 4')));
    await attempt(() => addScript((script) => script.append('window.wasRun = 4.5')));
    await attempt(() => addScript((script) => (script.src = 'data:text/javascript,window.wasRun=5')));
    await attempt(() => addScript((script) => (script.src = blob)));
    await attempt(() => import(/* @vite-ignore */ blob));
    await attempt(() => import(/* @vite-ignore */ text));
    // As a script of the page would; what a debugger evaluates may do more.
    const late = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-implied-eval
          resolve(new Function('return "ran"')());
        } catch (error) {
          resolve((error as Error).name);
        }
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { late, wasRun: (window as unknown as Record<string, unknown>)['wasRun'] };
  });

  expect(ran).toEqual({ late: 'EvalError', wasRun: undefined });
});

test('registers no service worker and starts no worker of its own text', async ({ shared, page }) => {
  const script = await page.evaluate(() => document.scripts[0]?.src ?? '');
  const outcomes = await page.evaluate(async (own) => {
    const blob = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const register = async (address: string): Promise<string> =>
      await navigator.serviceWorker.register(address).then(
        () => 'registered',
        () => 'refused',
      );
    const start = async (make: () => Worker): Promise<string> =>
      await new Promise((resolve) => {
        try {
          const worker = make();
          worker.addEventListener('message', () => resolve('ran'));
          worker.addEventListener('error', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      });
    return {
      service: 'serviceWorker' in navigator ? await Promise.all([own, blob, '/sw.js'].map(register)) : [],
      workers: await Promise.all([
        start(() => new Worker(blob)),
        start(() => new Worker('data:text/javascript,postMessage(1)')),
        start(() => new SharedWorker(blob) as unknown as Worker),
      ]),
    };
  }, script);

  expect(outcomes.service.filter((outcome) => outcome !== 'refused')).toEqual([]);
  expect(outcomes.workers.filter((outcome) => outcome !== 'refused')).toEqual([]);
  expect(await beside(shared)).toEqual([]);
});
