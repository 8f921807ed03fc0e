import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findState, type State } from '#main/compose';
import { escapeTerminal } from '#shared/report/escape-terminal';
import { createDashboard } from './dashboard.ts';
import { untilEnded } from './end-signals.ts';
import { keepToken, readKeptToken } from './kept-token.ts';
import { LaunchFiles } from './launch-files.ts';
import { browserOpener, openInBrowser } from './open-browser.ts';
import { listPageFiles } from './page/page-files.ts';
import { parseServeWords } from './parse-serve-words.ts';
import type { Program } from './program.ts';
import { portFailure, printServeFailure } from './serve-failure.ts';
import { startWebServer } from './web-server.ts';

/**
 * `corkboard serve`: the dashboard on 127.0.0.1 until it is asked to end; answers the exit code.
 *
 * The address is the first line of standard output and carries the token in its fragment, which no server ever sees.
 * @param words The words after `serve`.
 */
export async function serve(words: readonly string[], program: Program): Promise<number> {
  // A reader that leaves after the first line is no failure of ours.
  process.stdout.on('error', () => {});
  const asked = parseServeWords(words);
  if (!asked.ok) {
    const remedy = { kind: 'words', text: 'corkboard help serve lists what it takes.', literal: null } as const;
    const failure = { code: 'bad-usage', message: asked.error, remedy, exitCode: 2 } as const;
    return printServeFailure(failure, words.includes('--json'));
  }
  const { port, isOpening, isJson } = asked.value;
  const state = findState({ logName: 'web' });
  if (!state.ok) {
    const { code, message, detail } = state.error;
    return printServeFailure({ code, message, remedy: detail.remedy, exitCode: 3 }, isJson);
  }
  // The same one as before, so that pages that are still open come back by themselves.
  const former = readKeptToken(state.value.stateRoot, new Date());
  const token = former ?? randomBytes(32).toString('hex');
  const dashboard = createDashboard(program);
  const files = listPageFiles(join(program.root, 'out', 'renderer'));
  const server = await startWebServer({ port, token, files, loadRpc: dashboard.loadRpc }).catch((error: unknown) =>
    portFailure(error, port),
  );
  if ('exitCode' in server) return printServeFailure(server, isJson);
  const ended = untilEnded();
  const address = `http://127.0.0.1:${server.port}/#token=${token}`;
  process.stdout.write(isJson ? `${JSON.stringify({ address })}\n` : `${address}\n`);
  const kept = new LaunchFiles(state.value.files, server.port);
  // What a host left that was killed, as the packed app's is by any signal.
  await kept.remove();
  const problem = former === null ? await keepToken(state.value.files, token) : null;
  await announce(state.value, kept, { address, problem, isOpening });
  await ended;
  await server.close();
  await dashboard.close();
  await kept.remove();
  return 0;
}

interface Announced {
  readonly address: string;
  /** Why the token could not be kept, or null. */
  readonly problem: string | null;
  readonly isOpening: boolean;
}

/** Opens the browser where there is one to see, and says on standard error what became of it. */
async function announce(state: State, kept: LaunchFiles, { address, problem, isOpening }: Announced): Promise<void> {
  const say = (text: string): void => {
    process.stderr.write(`${escapeTerminal(text)}\n`);
  };
  state.log.info('serve-started', { address: address.replace(/#.*/, '') });
  if (problem !== null) say(`The launch token could not be kept on disk: ${problem}`);
  const opener = isOpening ? browserOpener(process.platform, process.env) : null;
  const forward = opener === null || problem !== null ? null : await kept.keepForward(address);
  const isOpened = opener !== null && forward !== null && (await openInBrowser(opener, forward));
  say(
    isOpened
      ? 'Your browser opens it; if not, open the address above. Ctrl-C ends it.'
      : 'Open the address above in a browser on this machine. Ctrl-C ends it.',
  );
}
