import { app, BrowserWindow } from 'electron';
import { findState } from '#main/compose';
import { closeNetwork } from './guard/close-network.ts';
import { guardContents } from './guard/guard-contents.ts';
import { refuseOptions } from './guard/refuse-options.ts';
import { namedFiles, type HandedOver } from './named-files.ts';
import { createOpenRequests } from './open-requests.ts';
import { findOwnData } from './own-data.ts';
import { registerPageScheme } from './page/page-protocol.ts';
import { refuseToStart, say } from './say.ts';
import { runApp } from './run-app.ts';
import { askOutside } from './window/ask-outside.ts';
import { readWindowMemory } from './window/window-memory.ts';

/**
 * What a start hands over has to fit into one message of Chromium's (32 kB, the words of the process among it): the first
 * one reads no more, and what is cut off is lost without a word.
 */
const LONGEST_MESSAGE_BYTES = 24_000;

/**
 * Opens the app; called once, by the main process of Electron, before Electron is ready.
 *
 * One instance runs per state root: a second one brings the first one's window to the front, hands over the files that it
 * was started with, and ends.
 */
export async function startElectron(): Promise<void> {
  if (refuseOptions()) return;
  const found = findState({ logName: 'app' });
  if (!found.ok) return refuseToStart(found.error);
  const state = found.value;
  // What Electron writes by itself is private like everything else below the state root.
  process.umask(0o077);
  app.setName('Corkboard');
  // Read first: enabling the sandbox for every page takes the switch off the command line.
  const hasSandbox = !app.commandLine.hasSwitch('no-sandbox');
  registerPageScheme();
  app.enableSandbox();
  closeNetwork(app.commandLine);
  // Where graphics end again and again, as without a graphics card, Chromium would end all of the app, without a word.
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  const data = findOwnData(state.stateRoot);
  app.setPath('userData', data.folder);
  app.setPath('sessionData', data.folder);
  const handedOver: HandedOver = {
    files: namedFiles(process.argv, { isPackaged: app.isPackaged, cwd: process.cwd() }),
  };
  if (Buffer.byteLength(JSON.stringify([process.argv, process.cwd(), handedOver])) > LONGEST_MESSAGE_BYTES) {
    return refuseToStart(TOO_MANY_WORDS);
  }
  if (!app.requestSingleInstanceLock({ ...handedOver })) {
    const handed = handedOver.files.length === 0 ? '' : ' and shows what was opened';
    say(`Corkboard is open already for ${state.stateRoot}; its window comes to the front${handed}.`);
    app.exit(0);
    return;
  }
  if (data.problem !== null) {
    state.log.error('own-data-elsewhere', { error: data.problem });
    say(`The state root ${state.stateRoot} cannot be used (${data.problem}); Preflight says what to do.`);
  }
  const openRequests = createOpenRequests();
  openRequests.add(handedOver.files);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openRequests.add([path]);
  });
  const showOutside = askOutside(() => BrowserWindow.getAllWindows()[0], state.log);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, showOutside));
  const [memory] = await Promise.all([readWindowMemory(state.files), app.whenReady()]);
  runApp({ state, memory, hasSandbox, openRequests });
}

const TOO_MANY_WORDS = {
  message: 'Corkboard was started with too many words, or with too long ones. Nothing was opened.',
  detail: { remedy: { kind: 'words' as const, text: 'Open a few files at a time.', literal: null } },
};
