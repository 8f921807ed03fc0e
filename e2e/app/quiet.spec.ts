import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Frame } from '../pages/frame.ts';
import { expect, test } from './fixtures.ts';
import { readWindow } from './read-window.ts';

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** What Chromium logs when it asks for a name, opens a socket, sends a datagram, or begins a request. */
const ON_THE_NETWORK =
  /^(HOST_RESOLVER_(MANAGER_JOB|DNS_TASK|SYSTEM_TASK)|SYSTEM_DNS|DNS_TRANSACTION|TCP_CONNECT|UDP_CONNECT|UDP_BYTES_SENT|SOCKET_BYTES_SENT|SOCKET_ALIVE|SOCKS|QUIC_SESSION|PAC_|PROXY_SCRIPT|WPAD|URL_REQUEST_START_JOB)/;

test('opens no socket and asks for no name by itself, from its start to its end', async ({ home }) => {
  const path = join(home.folder, 'net-log.json');
  const app = await home.launch({ words: [`--log-net-log=${path}`, '--net-log-capture-mode=Everything'] });
  const page = await app.firstWindow();
  await new Frame(page).waitUntilLive();
  for (const hash of ['#/new', '#/network', '#/review', '#/preflight', '#/settings']) {
    await page.evaluate((target) => {
      location.hash = target;
    }, hash);
    await page.waitForTimeout(1_000);
  }
  // What Chromium and Electron would look for by themselves, they look for in their first seconds.
  await page.waitForTimeout(10_000);
  await app.close();

  const log = JSON.parse(readFileSync(path, 'utf8')) as NetLog;
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  const seen = log.events
    .map(
      ({ type, params }) => `${names.get(type) ?? type} ${JSON.stringify(params?.['url'] ?? params?.['host'] ?? '')}`,
    )
    .filter((event) => ON_THE_NETWORK.test(event));

  expect(names.size).toBeGreaterThan(100);
  expect(seen).toEqual([]);
});

test('leaves no dump of a crash anywhere below its state root', async ({ app, page, home }) => {
  expect(page.url()).toContain('corkboard://');
  await app.evaluate(({ webContents }) => {
    const contents = webContents.getAllWebContents()[0];
    contents?.debugger.attach();
    // It never answers: the process is gone.
    contents?.debugger.sendCommand('Page.crash').catch(() => undefined);
  });

  await expect.poll(async () => (await readWindow(app)).text).toContain('The page stopped working');
  const files = readdirSync(home.stateRoot, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\.dmp$|\.meta$|completed|pending/i.test(name))).toEqual([]);
  const reporters = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes('crashpad'));
  expect(reporters.filter((name) => commandOf(name).includes(home.stateRoot))).toEqual([]);
});

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
