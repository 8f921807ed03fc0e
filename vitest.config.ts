import { defineConfig } from 'vitest/config';

/** As Playwright does: what needed a second try is named in the summary. */
const retry = process.env['CI'] === undefined ? 0 : 1;

/** Unit tests lie beside their source; the command line and gvproxy tests start real processes, so they run after a build. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src-*/**/*.test.{ts,tsx}', '*.test.ts'],
          // Nothing is timed; a property over many cases is slow beside another build.
          testTimeout: 30_000,
          retry,
        },
      },
      { test: { name: 'cli', include: ['e2e/cli/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, retry } },
      {
        test: {
          name: 'gvproxy',
          include: ['e2e/gvproxy/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry,
        },
      },
    ],
  },
});
