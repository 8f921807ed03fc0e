import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { notePackages } from './scripts/release/note-packages.mjs';

/** The commit of this source, for the build identity in About; null outside a checkout. */
function readCommit(): string | null {
  const run = spawnSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : null;
}

// ws asks for these two when they happen to be installed; it does without.
const neverBundled = ['bufferutil', 'utf-8-validate'];

/** What Rolldown tells of a module while it makes chunks. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const firstScreen = ['entry.tsx', 'host/port-link.ts', 'features/bottles/bottles-page.tsx'];
let firstModules: ReadonlySet<string> | null = null;

/**
 * Puts what the first screen needs, and everything that imports by itself, into one chunk.
 *
 * Cut as imports fall it was forty files in two waves; each costs the app's main process an answer while the page waits.
 */
function nameChunk(id: string, graph: ModuleGraph): string | null {
  firstModules ??= followImports(firstScreen, graph);
  return firstModules.has(id) ? 'first' : null;
}

function followImports(paths: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set(paths.map((path) => resolve('src-renderer', path)));
  // A set that grows while it is walked is walked to its end.
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/**
 * Three bundles that hold every library they use, so that a package needs no node_modules.
 *
 * Main is CommonJS: bin/corkboard compiles it with a code cache, and an Electron of 2023 can load it (the one that tests run on).
 * Each host is reached by `import()` from launch.ts and becomes a graph of chunks of its own: the command line never reads a
 * byte of Electron's or the web host's code.
 */
export default defineConfig({
  main: {
    plugins: [notePackages('main')],
    define: { BUILD_COMMIT: JSON.stringify(readCommit()) },
    build: {
      externalizeDeps: false,
      target: 'node18',
      minify: true,
      rolldownOptions: {
        input: { launch: resolve('src-main/launch.ts'), 'words-thread': resolve('src-main/words-thread.ts') },
        external: neverBundled,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          // Code that is compiled from the cache has no import(): what is loaded late is required late.
          dynamicImportInCjs: false,
        },
      },
    },
  },
  preload: {
    plugins: [notePackages('preload')],
    build: {
      externalizeDeps: false,
      target: 'node18',
      minify: true,
      rolldownOptions: {
        input: { preload: resolve('src-main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), tailwindcss(), notePackages('renderer')],
    build: {
      outDir: 'out/renderer',
      target: 'chrome114',
      minify: true,
      rolldownOptions: {
        input: { index: resolve('src-renderer/index.html') },
        output: { codeSplitting: { groups: [{ name: nameChunk }] } },
      },
    },
  },
});
