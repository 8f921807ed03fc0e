import { app, dialog, type BrowserWindow } from 'electron';

/** A page hands over what was typed at least every 600 ms; this is that and the way to the disk. */
const HAND_OVER_MS = 1_000;

/**
 * Closes the window only when what was typed in it is kept: its page holds it back while something is not on the disk yet.
 *
 * That lasts a moment, after which the window is closed, or the app quit, as it was asked to. A page that still holds back
 * then could not keep its text, and the person is asked.
 */
export function closeKept(window: BrowserWindow): void {
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
    if (!isClosing || (hasWaited && mayDiscard(window))) {
      event.preventDefault();
      return;
    }
    isClosing = false;
    if (hasWaited) {
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
