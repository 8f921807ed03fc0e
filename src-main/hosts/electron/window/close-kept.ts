import { app, dialog, type BrowserWindow } from 'electron';

/** A page hands over what was typed at least every 600 ms; this is that and the way to the disk. */
const HAND_OVER_MS = 1_000;

/** What the closing of a window depends on. */
export interface CloseOptions {
  /** How many bottles a run in the page has left. */
  countLeft(): number;
  /** False where nobody is there to answer: the system ends the app. */
  mayAsk(): boolean;
}

/**
 * Closes the window only when what was typed in it is kept: its page holds it back while something is not on the disk yet.
 *
 * That lasts a moment, after which the window is closed, or the app quit, as it was asked to. A page that still holds back
 * then could not keep its text, and the person is asked. Where a run over several bottles is under way they are asked at once.
 */
export function closeKept(window: BrowserWindow, { countLeft, mayAsk }: CloseOptions): void {
  let isClosing = false;
  let isQuitting = false;
  let again: NodeJS.Timeout | undefined;
  let hasWaited = false;
  const noteQuit = (): void => {
    isQuitting = true;
  };
  app.on('before-quit', noteQuit);
  window.on('close', () => {
    isClosing = true;
  });
  window.once('closed', () => {
    clearTimeout(again);
    app.off('before-quit', noteQuit);
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // A page that is only loaded again keeps its text by itself.
    const left = mayAsk() ? countLeft() : 0;
    const isRunStopped = isClosing && left > 0 && mayStop(window, left);
    if (!isClosing || isRunStopped || (hasWaited && left === 0 && (!mayAsk() || mayDiscard(window)))) {
      event.preventDefault();
      return;
    }
    isClosing = false;
    if (hasWaited || left > 0) {
      [hasWaited, isQuitting] = [false, false];
      return;
    }
    hasWaited = true;
    again = setTimeout(() => {
      if (isQuitting) app.quit();
      else window.close();
    }, HAND_OVER_MS);
  });
}

function mayStop(window: BrowserWindow, left: number): boolean {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: left === 1 ? '1 bottle is still being worked on.' : `${left} bottles are still to be done.`,
    detail:
      'Closed now, the bottle under way is ended well and those after it stay as they are. Review and the list of bottles show later which were done.',
    buttons: ['Keep going', 'Stop and close'],
    defaultId: 0,
    cancelId: 0,
  });
  return chosen === 1;
}

function mayDiscard(window: BrowserWindow): boolean {
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'What was typed last could not be kept on the disk.',
    detail:
      'Unsaved text of a spec is usually kept by itself and offered at the next start. Closed now, the part that is not kept is lost. Stay, and the Spec tab says why it was not kept.',
    buttons: ['Stay', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
  });
  return chosen === 1;
}
