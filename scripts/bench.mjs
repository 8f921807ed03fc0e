// `npm run bench`: builds bench/ (Node 20 runs no TypeScript) and runs it; words choose benchmarks by name.
import { join } from 'node:path';
import { runInherited } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

await setUp();
const { build } = await import('vite');
const outDir = join(root, 'out', 'bench');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['playwright', '@playwright/test', '@electron/asar'] },
  build: {
    ssr: true,
    outDir,
    target: 'node20',
    rolldownOptions: { input: join(root, 'bench', 'run.ts'), output: { entryFileNames: '[name].mjs' } },
  },
});
process.exitCode = await runInherited(process.execPath, [join(outDir, 'run.mjs'), ...process.argv.slice(2)], {
  cwd: root,
});
