import { ok } from '#shared/base/result';
import type { SettingsView } from '#shared/contract/schemas/settings';
import { TOOLS } from '#shared/host/tool-table';
import { TOOL_IDS } from '#shared/model/tool';
import { fail } from '../fail.ts';
import type { Answer, SettingsService } from '../services.ts';
import type { TakeTurns } from '../take-turns.ts';
import type { World } from '../world.ts';
import { changeSettings } from './change-settings.ts';
import { readSettings, SETTINGS_FILE } from './read-settings.ts';

/** The settings as pages see them, read anew. */
export async function readSettingsView({ files }: Pick<World, 'files'>): Promise<SettingsView> {
  const { settings, problem } = await readSettings(files);
  const { theme, singleKeys, toolPaths } = settings;
  const tools = TOOL_IDS.map((tool) => ({ tool, path: toolPaths[tool] ?? null }));
  return { theme, singleKeys, tools, problem, path: `${files.root}/${SETTINGS_FILE}` };
}

/** Makes the changes of the person's settings; `onChange` hears of each that was made. */
export function createSettings(world: World, takeTurns: TakeTurns, onChange: () => void): SettingsService {
  const change = (changes: Parameters<typeof changeSettings>[1]): Answer<SettingsView> =>
    takeTurns(SETTINGS_FILE, async () => {
      const changed = await changeSettings(world, changes);
      if (!changed.ok) return changed;
      onChange();
      return ok(await readSettingsView(world));
    });
  return {
    get: async () => ok(await readSettingsView(world)),
    change: ({ theme, singleKeys }) =>
      change([
        ...(theme === undefined ? [] : [{ key: 'page.theme', value: theme }]),
        ...(singleKeys === undefined ? [] : [{ key: 'page.single-keys', value: singleKeys }]),
      ]),
    async setTool(tool, path) {
      const { command, usualFolders } = TOOLS[tool];
      const found = await world.finder.find({ command, setting: path, usualFolders, loginShell: false });
      if (found.status === 'found') return await change([{ key: `tools.${tool}`, value: path }]);
      const reason = found.status === 'refused' ? found.reason : 'it is not there';
      return fail('path-refused', `${path} was not taken as ${tool}: ${reason}.`, {
        remedy: {
          kind: 'words',
          text: 'Name the absolute path of a program that root or you alone can write, its folders included.',
          literal: null,
        },
      });
    },
    forgetTool: (tool) => change([{ key: `tools.${tool}`, value: undefined }]),
    pathOf(place) {
      const { root } = world.files;
      return place === 'state-root' ? root : `${root}/${place === 'logs' ? 'logs' : SETTINGS_FILE}`;
    },
  };
}
