import { dialog, type BrowserWindow } from 'electron';
import type { Log } from '#main/capabilities/log';
import { isPageAddress, PAGE_ADDRESS } from '../page/page-address.ts';
import { endItsProcess, showInstead, takeAfterwards } from './end-page.ts';
import { isStillAddress, stillAddress, type StillReason } from '../page/still-pages.ts';

const ABORTED = -3;

const REASONS: Readonly<Record<string, StillReason>> = {
  oom: 'out-of-memory',
  'memory-eviction': 'out-of-memory',
  killed: 'killed',
  'launch-failed': 'not-started',
  'integrity-failure': 'not-started',
};

/** Shows, in the window itself, why its page cannot be shown, with a way back. */
export function watchTrouble(window: BrowserWindow, log: Log): void {
  const contents = window.webContents;
  const load = (address: string): void => showInstead(contents, address);
  const show = (reason: StillReason): void => load(stillAddress(reason));
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    const afterwards = takeAfterwards(contents);
    if (afterwards !== null) return load(afterwards);
    if (reason === 'clean-exit') return;
    log.error('page-gone', { reason, exitCode });
    if (isStillAddress(contents.getURL())) giveUp();
    else show(REASONS[reason] ?? 'crashed');
  });
  contents.on('did-fail-load', (...[, errorCode, description, address, isMainFrame]) => {
    if (!isMainFrame || errorCode === ABORTED) return;
    log.error('page-not-loaded', { errorCode, description });
    if (isStillAddress(address)) giveUp();
    else show('not-loaded');
  });
  contents.on('did-navigate', (_event, address) => {
    // A page may empty itself (about:blank) without asking; nobody is left before an empty window.
    if (!isPageAddress(address) && !isStillAddress(address)) load(PAGE_ADDRESS);
  });
  contents.on('preload-error', (_event, _path, error) => {
    log.error('preload-failed', { error: error.message });
    show('no-way');
  });
  window.on('unresponsive', () => void offerReload(window, log));
}

function giveUp(): void {
  dialog.showErrorBox(
    'The page cannot be shown',
    'Its process ended twice. Close this window and start Corkboard again; "corkboard serve" shows the same dashboard in a browser.',
  );
}

async function offerReload(window: BrowserWindow, log: Log): Promise<void> {
  log.error('page-unresponsive');
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The page does not answer.',
    detail: 'It can be loaded again. What was typed and not saved comes back, up to the last second of it.',
    buttons: ['Wait', 'Load again'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response !== 1 || window.isDestroyed()) return;
  endItsProcess(window.webContents, PAGE_ADDRESS);
}
