import { defineConfig } from '@playwright/test';

/**
 * Tests of the built product in a real browser (`web`), in a real Electron (`app`) and as it is packed (`attack`). `npm test` finds the programs and names
 * them: CORKBOARD_CHROMIUM is Chromium's path, CORKBOARD_TEST_ELECTRON the folder with a binary called `electron`.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  // A machine that builds and tests at once is late now and then; what needed a second try is named in the summary.
  retries: process.env['CI'] === undefined ? 0 : 1,
  workers: 2,
  fullyParallel: false,
  projects: [
    {
      name: 'web',
      testMatch: 'web/**/*.spec.ts',
      use: {
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          executablePath: process.env['CORKBOARD_CHROMIUM'] ?? '/usr/bin/chromium',
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    // A start of Electron waits for a busy machine; nothing here sleeps, so patience costs only where a test fails.
    { name: 'app', testMatch: 'app/**/*.spec.ts', workers: 1, timeout: 150_000, expect: { timeout: 30_000 } },
    // The same app as it is packed.
    { name: 'attack', testDir: 'e2e/attack', workers: 1, timeout: 150_000, expect: { timeout: 30_000 } },
    // The packages, installed and unpacked.
    { name: 'packages', testMatch: 'packages/**/*.spec.ts', workers: 1, timeout: 150_000, expect: { timeout: 30_000 } },
  ],
});
