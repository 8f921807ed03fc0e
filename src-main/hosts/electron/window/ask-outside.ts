import { dialog, shell, type BrowserWindow } from 'electron';
import type { Log } from '#main/capabilities/log';
import { createOutsideGate, type OutsideGate } from '../guard/outside-gate.ts';

/** Makes the way out to the person's browser, with a question that shows the address. */
export function askOutside(findWindow: () => BrowserWindow | undefined, log: Log): OutsideGate {
  return createOutsideGate({
    async ask(address) {
      const options = {
        type: 'question' as const,
        message: 'Open this page in your browser?',
        detail: `${address}\n\nCorkboard itself reads nothing from it.`,
        buttons: ['Cancel', 'Open in browser'],
        defaultId: 0,
        cancelId: 0,
      };
      const window = findWindow();
      const { response } =
        window === undefined ? await dialog.showMessageBox(options) : await dialog.showMessageBox(window, options);
      return response === 1;
    },
    open: (address) => shell.openExternal(address),
    onFailure: (error) => log.error('page-not-opened', { error: String(error) }),
  });
}
