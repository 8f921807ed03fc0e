import { version } from '../package.json';

/** Where the program lies: the folder above its sources or its bundle. */
const root = import.meta.dirname.replace(/[/\\](?:out[/\\]main|src-main)$/, '');

/**
 * Starts the host that the first word asks for and answers its exit code; only that host is loaded.
 *
 * Without a word the app opens; where no window can, the reason is said and the dashboard is served.
 * @param words The words after the program's name.
 */
export async function launch(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined) return await openAppOrServe();
  if (first === 'serve' && !asksForHelp(rest)) return await serve(rest);
  const { main } = await import('./hosts/cli/main.ts');
  return await main(words, { root, version });
}

async function openAppOrServe(): Promise<number> {
  const { openApp } = await import('./hosts/cli/open-app.ts');
  const opened = await openApp(root);
  if (opened.status === 'ended') return opened.exitCode;
  process.stderr.write(`${opened.reason}: serving the dashboard for a browser instead.\n`);
  return await serve(opened.canShow ? [] : ['--no-open']);
}

async function serve(words: readonly string[]): Promise<number> {
  const host = await import('./hosts/web/serve.ts');
  return await host.serve(words, { root, version });
}

function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

async function startApp(): Promise<void> {
  const { startElectron } = await import('./hosts/electron/start.ts');
  await startElectron();
}

// The bundle is also the main file of the Electron app, which calls no function of it.
if ((process as { readonly type?: unknown }).type === 'browser') void startApp();
