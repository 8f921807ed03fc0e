import { clipboard, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import type { CommandChoice, CommandDialogs } from './install-command.ts';

const CHOICES: readonly CommandChoice[] = ['cancel', 'choose-folder', 'copy'];
const FOLDER = {
  title: 'Choose a folder for the command',
  message: 'Choose a folder that is in your PATH, such as ~/.local/bin or /usr/local/bin',
  buttonLabel: 'Install here',
  properties: ['openDirectory' as const, 'createDirectory' as const, 'showHiddenFiles' as const],
};

/** Asks and tells by the system's own dialogs, over the window where one is open. */
export function commandDialogs(window: BrowserWindow | undefined): CommandDialogs {
  const show = async (options: MessageBoxOptions): Promise<number> => {
    const shown = window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
    return (await shown).response;
  };
  return {
    async tell(text) {
      await show({ ...text });
    },
    async offer(text) {
      const buttons = ['Cancel', 'Choose a folder…', 'Copy the command'];
      return CHOICES[await show({ ...text, buttons, defaultId: 1, cancelId: 0 })] ?? 'cancel';
    },
    async chooseFolder() {
      const chosen = window === undefined ? dialog.showOpenDialog(FOLDER) : dialog.showOpenDialog(window, FOLDER);
      const { canceled, filePaths } = await chosen;
      return canceled ? undefined : filePaths[0];
    },
    async copy(text) {
      await clipboard.writeText(text);
    },
  };
}
