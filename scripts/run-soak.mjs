import { join } from 'node:path';
import { findTestElectron, onPath } from './find-test-tools.mjs';
import { runInherited } from './run-program.mjs';
import { root } from './set-up.mjs';

/** Builds e2e/soak/ into out/soak/: Node 20 runs no TypeScript. */
export async function buildSoak() {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['playwright', '@playwright/test', 'bufferutil', 'utf-8-validate'] },
    build: {
      ssr: true,
      outDir: join(root, 'out', 'soak'),
      target: 'node20',
      rolldownOptions: { input: join(root, 'e2e', 'soak', 'run.ts'), output: { entryFileNames: '[name].mjs' } },
    },
  });
}

/**
 * Runs the soak that was built, with a display where one can be had, and answers its exit code.
 * @param {import('./ordinary-user.mjs').Place} place
 * @param {readonly string[]} words
 */
export async function runSoak(place, words) {
  const electron = findTestElectron();
  const xvfb = process.platform === 'linux' && !process.env['DISPLAY'] ? onPath(['xvfb-run']) : undefined;
  const before = electron && xvfb ? [xvfb, '-a'] : [];
  const node = [...before, process.execPath, join(place.cwd, 'out', 'soak', 'run.mjs'), ...words];
  const [program = '', ...rest] = place.as(node);
  const env = { ...place.env, ...(electron ? { CORKBOARD_TEST_ELECTRON: place.reach(electron) } : {}) };
  return await runInherited(program, rest, { cwd: place.cwd, env });
}
