import { lstatSync } from 'node:fs';
import { shell } from 'electron';
import type { HostShell } from '#main/capabilities/host-shell';

const STAGE = /^\/bottles\/[a-z0-9-]{1,48}\/stage$/;

/**
 * What the app can do for a person beside its window: show the stage of a bottle in the file browser, and nothing else.
 *
 * The folder is shown, never opened by its type.
 */
export function createAppShell(stateRoot: string): HostShell {
  return {
    kind: 'app',
    async reveal(path) {
      const isStage = path.startsWith(stateRoot) && STAGE.test(path.slice(stateRoot.length));
      const isThere = isStage && lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
      if (isThere) shell.showItemInFolder(path);
      return await Promise.resolve(isThere);
    },
  };
}
