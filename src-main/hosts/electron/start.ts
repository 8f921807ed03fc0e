import { app } from 'electron';
import { findState } from '#main/compose';
import { closeNetwork } from './guard/close-network.ts';
import { guardContents } from './guard/guard-contents.ts';
import { findOwnData } from './own-data.ts';
import { registerPageScheme } from './page/page-protocol.ts';
import { refuseToStart, say } from './say.ts';
import { runApp } from './run-app.ts';
import { readWindowMemory } from './window/window-memory.ts';

/**
 * Opens the app; called once, by the main process of Electron, before Electron is ready.
 *
 * One instance runs per state root: a second one brings the first one's window to the front and ends.
 */
export async function startElectron(): Promise<void> {
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
  const data = findOwnData(state.stateRoot);
  app.setPath('userData', data.folder);
  app.setPath('sessionData', data.folder);
  if (!app.requestSingleInstanceLock()) {
    say(`Corkboard is open already for ${state.stateRoot}; its window comes to the front.`);
    app.exit(0);
    return;
  }
  if (data.problem !== null) {
    state.log.error('own-data-elsewhere', { error: data.problem });
    say(`The state root ${state.stateRoot} cannot be used (${data.problem}); Preflight says what to do.`);
  }
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  const [memory] = await Promise.all([readWindowMemory(state.files), app.whenReady()]);
  runApp({ state, memory, hasSandbox });
}
