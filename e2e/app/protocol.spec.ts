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
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
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
];

test('finds no file by an address that is not in the list of the build', async ({ app }) => {
  for (const address of ELSEWHERE) {
    const { status, text } = await ask(app, address);
    expect({ address, status, text }).toEqual({ address, status: 404, text: 'Not found\n' });
  }
});

test('answers no other method than GET', async ({ app }) => {
  expect((await ask(app, 'corkboard://app/index.html', 'POST')).status).toBe(404);
});
