import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './fixtures.ts';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

async function ask(app: ElectronApplication, url: string, method = 'GET'): Promise<Answer> {
  return await app.evaluate(
    async ({ session }, [address, verb]) => {
      const response = await session.defaultSession.fetch(address, { method: verb });
      return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
    },
    [url, method] as const,
  );
}

test('serves the page with a strict policy as a header', async ({ app }) => {
  const { status, headers } = await ask(app, 'corkboard://app/index.html');

  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect((headers['content-security-policy'] ?? '').split('; ').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'none'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "trusted-types 'none'",
  ]);
});

const ELSEWHERE = [
  'corkboard://app/',
  'corkboard://app/package.json',
  'corkboard://app/../package.json',
  'corkboard://app/%2e%2e/%2e%2e/package.json',
  'corkboard://app/..%2f..%2fpackage.json',
  'corkboard://app/assets/../../main/launch.cjs',
  'corkboard://app/assets/..%5c..%5cmain%5claunch.cjs',
  'corkboard://app//etc/passwd',
  'corkboard://app/index.html?x=1',
  'corkboard://app/INDEX.HTML',
  'corkboard://other/index.html',
  'corkboard://app.other/index.html',
  'corkboard://app/still/anything',
  // The same in every encoding that something might undo: once, twice, overlong, wide, cut off, with what is ignored elsewhere.
  'corkboard://app/%2569ndex.html',
  'corkboard://app/%252e%252e/package.json',
  'corkboard://app/%25%32%65%25%32%65/package.json',
  'corkboard://app/..%252fpackage.json',
  'corkboard://app/%c0%ae%c0%ae/package.json',
  'corkboard://app/%e0%80%ae%e0%80%ae/package.json',
  'corkboard://app/..%c0%afpackage.json',
  'corkboard://app/%uff0e%uff0e/package.json',
  'corkboard://app/\uFF0E\uFF0E/package.json',
  'corkboard://app/\u2024\u2024/package.json',
  'corkboard://app/....//package.json',
  'corkboard://app/assets/.%2e/.%2e/main/launch.cjs',
  'corkboard://app/assets/%2e./%2e./main/launch.cjs',
  'corkboard://app/..\\..\\package.json',
  'corkboard://app/index.html%00',
  'corkboard://app/index.html%00.js',
  'corkboard://app/index.html%20',
  'corkboard://app/index.html.',
  'corkboard://app/index.html/',
  'corkboard://app/index.html;x',
  'corkboard://app//index.html',
  'corkboard://app/./assets/',
  'corkboard://app/%',
  'corkboard://app/%zz',
  'corkboard://app/file:///etc/passwd',
  'corkboard://app/%2fetc%2fpasswd',
  'corkboard://app/proc/self/environ',
  'corkboard://app/constructor',
  'corkboard://app/__proto__',
];

test('finds no file by an address that is not in the list of the build', async ({ app }) => {
  for (const address of ELSEWHERE) {
    const answer = await ask(app, address).catch((error: unknown) => {
      // Chromium itself takes some for no address at all.
      if (!String(error).includes('Invalid URL')) throw error;
      return { status: 404, text: 'Not found\n' };
    });
    const { status, text } = answer;
    expect({ address, status, text }).toEqual({ address, status: 404, text: 'Not found\n' });
  }
});

test('answers no other method than GET', async ({ app }) => {
  expect((await ask(app, 'corkboard://app/index.html', 'POST')).status).toBe(404);
});
