import { lstatSync } from 'node:fs';
import { dialog, shell, type BrowserWindow } from 'electron';
import type { HostShell } from '#main/capabilities/host-shell';
import type { MenuActs } from './menu-acts.ts';

/** What may be shown below the state root: the root itself, the settings, the logs, and the stage of a bottle. */
const SHOWN = /^(?:\/settings\.toml|\/logs|\/bottles\/[a-z0-9-]{1,48}\/stage)?$/;

/** What the shell works with. */
export interface AppShellOptions {
  readonly stateRoot: string;
  readonly menuActs: MenuActs;
  /** Hears how many bottles a run in the page has left. */
  onRun(left: number): void;
  /** The window that dialogs belong to, when it is open. */
  findWindow(): BrowserWindow | undefined;
}

/**
 * What the app can do for a person beside its page: show its own places in the file browser, have a program chosen, and tell
 * what was chosen in its menu.
 *
 * A place is shown, never opened by its type.
 */
export function createAppShell({ stateRoot, menuActs, onRun, findWindow }: AppShellOptions): HostShell {
  return {
    kind: 'app',
    async reveal(path) {
      const isOurs = path.startsWith(stateRoot) && SHOWN.test(path.slice(stateRoot.length));
      const stats = isOurs ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
      const isThere = stats?.isDirectory() === true || stats?.isFile() === true;
      if (isThere) shell.showItemInFolder(path);
      return await Promise.resolve(isThere);
    },
    async chooseProgram(tool) {
      const options = {
        title: `Choose ${tool}`,
        message: `Choose the program ${tool}`,
        buttonLabel: 'Use this program',
        // Programs lie in hidden folders as well; a chosen link is kept as it is, and judged when it is used.
        properties: ['openFile' as const, 'showHiddenFiles' as const, 'noResolveAliases' as const],
      };
      const window = findWindow();
      const { canceled, filePaths } =
        window === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    noteRun: onRun,
    watchMenu: (signal) => menuActs.watch(signal),
  };
}
