import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '..', '..', '..');

function sources(): { readonly path: string; readonly text: string }[] {
  return readdirSync(MAIN, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing/'))
    .map((path) => ({ path, text: readFileSync(join(MAIN, path), 'utf8') }));
}

/** What stands between the braces of every import from one module, types left out. */
function namesFrom(module: string): ReadonlySet<string> {
  const found = sources().flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`^import (?!type)\\{([^}]*)\\} from '${module}'`, 'gms'))].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  );
  return new Set(found.filter((name) => name !== '' && !name.startsWith('type ')));
}

test('of Electron only this is used: no updater, no crash reporter, no key store, no request, no capture of screens', () => {
  expect([...namesFrom('electron')].sort()).toEqual([
    'BrowserWindow',
    'Menu',
    'MessageChannelMain',
    'app',
    'clipboard',
    'dialog',
    'ipcMain',
    'ipcRenderer',
    'nativeTheme',
    'protocol',
    'screen',
    'session',
    'shell',
  ]);
});

test('a page outside is opened in one place, behind the gate', () => {
  const openers = sources().filter(({ text }) => /\bopenExternal\b|\bopenPath\b/.test(text));

  expect(openers.map(({ path }) => path)).toEqual(['hosts/electron/window/ask-outside.ts']);
});

test('nothing but the web host and the prober of ports uses the network of Node', () => {
  const network = /from 'node:(?:http|https|http2|net|dgram|tls|dns)|\bfetch\(|new WebSocket\(|\bnet\.request\b/;
  const users = sources().filter(({ path, text }) => !path.startsWith('hosts/web/') && network.test(text));

  expect(users.map(({ path }) => path)).toEqual(['adapters/node-port-prober.ts']);
});
