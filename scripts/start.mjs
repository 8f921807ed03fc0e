// `npm start`: sets up what is missing, then opens the window; with words, runs the command line. Needs nothing installed.
import { join } from 'node:path';
import { findElectron, hasSandbox, whyNoWindow } from './find-electron.mjs';
import { runInherited, say } from './run-program.mjs';
import { root, setUp } from './set-up.mjs';

const words = process.argv.slice(2);
// npm changes to the folder of package.json; relative paths mean the folder the person is in.
const cwd = process.env['INIT_CWD'] ?? process.cwd();
const command = join(root, 'bin', 'corkboard');

await setUp();
process.exitCode =
  words.length > 0 ? await runInherited(process.execPath, [command, ...words], { cwd }) : await openWindow();

async function openWindow() {
  const reason = whyNoWindow();
  if (reason) return serve(reason, ['--no-open']);
  const electron = await findElectron();
  if (!electron) return serve("Electron's binary could not be fetched (npx install-electron tries again)", []);
  if (!hasSandbox(electron)) return serve('This system does not let Electron make its sandbox', []);
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return runInherited(electron, [root], { cwd, env });
}

/**
 * @param {string} reason
 * @param {readonly string[]} options
 */
function serve(reason, options) {
  say(`${reason}: serving the dashboard for a browser instead.`);
  return runInherited(process.execPath, [command, 'serve', ...options], { cwd });
}
