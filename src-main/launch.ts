import { version } from '../package.json';

/** Where the program lies: the folder above its sources or its bundle. */
const root = import.meta.dirname.replace(/[/\\](?:out[/\\]main|src-main)$/, '');

const isPackaged = root.endsWith('.asar');
/** A package keeps the examples beside its archive. */
const examples = `${isPackaged ? root.replace(/[/\\][^/\\]+$/, '') : root}/examples`;

/**
 * Starts the host that the first word asks for and answers its exit code; only that host is loaded.
 *
 * Without a word the app opens; where no window can, the reason is said and the dashboard is served. Files alone are shown in
 * the window.
 * @param words The words after the program's name.
 */
export async function launch(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  if (first === undefined) return await openAppOrServe();
  if (namesFile(first) && !words.some(isOption)) return await openFiles(words);
  if (first === 'serve' && !asksForHelp(rest)) return await serve(rest);
  const { main } = await import('./hosts/cli/main.ts');
  return await main(words, { examples, version });
}

/** Whether a word is a file rather than a command or a mistyped one. */
function namesFile(word: string): boolean {
  return !isOption(word) && (word.includes('/') || word.toLowerCase().endsWith('.toml'));
}

function isOption(word: string): boolean {
  return word.startsWith('-');
}

async function openFiles(files: readonly string[]): Promise<number> {
  const { openApp } = await import('./hosts/cli/open-app.ts');
  const opened = await openApp(root, files);
  if (opened.status === 'ended') return opened.exitCode;
  process.stderr.write(`${opened.reason}, so no window can show a file. "corkboard import FILE" takes one in here.\n`);
  return 1;
}

async function openAppOrServe(): Promise<number> {
  const { openApp } = await import('./hosts/cli/open-app.ts');
  const opened = await openApp(root);
  return opened.status === 'ended' ? opened.exitCode : await serveInstead(opened.reason, opened.canShow);
}

/** Says in one line why there is no window and serves; a browser is opened only where somebody could see it. */
async function serveInstead(reason: string, canShow: boolean): Promise<number> {
  process.stderr.write(`${reason}: serving the dashboard for a browser instead.\n`);
  return await serve(canShow ? [] : ['--no-open']);
}

async function serve(words: readonly string[]): Promise<number> {
  const host = await import('./hosts/web/serve.ts');
  return await host.serve(words, { root, examples, version });
}

function asksForHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

async function startApp(): Promise<void> {
  const words =
    (isPackaged ? await findWords() : null) ??
    (canShowWindow() ? null : process.argv.slice(isPackaged ? 1 : 2).filter(namesFile));
  if (words !== null) {
    const { runWords } = await import('./hosts/packed/run-words.ts');
    process.exit(runWords(`${import.meta.dirname}/words-thread.cjs`, words));
  }
  const { startElectron } = await import('./hosts/electron/start.ts');
  await startElectron();
}

/** A package has no node to run bin/corkboard with: its program takes the command line as well. */
async function findWords(): Promise<readonly string[] | null> {
  const { askedWords } = await import('./hosts/packed/asked-words.ts');
  return askedWords(process.argv.slice(1));
}

/** Where it is false the dashboard is served, and the reason is said. */
function canShowWindow(): boolean {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  const hasDisplay = process.platform !== 'linux' || DISPLAY !== '' || WAYLAND_DISPLAY !== '';
  return hasDisplay && process.getuid?.() !== 0;
}

// The bundle is also the main file of the Electron app, which calls no function of it.
if ((process as { readonly type?: unknown }).type === 'browser') void startApp();
