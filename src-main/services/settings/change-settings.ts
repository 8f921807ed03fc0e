import { ok, type Result } from '#shared/base/result';
import { editSpec, type SpecChange } from '#shared/bottle/edit-spec';
import { fail, failFromState } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { readSettings, SETTINGS_FILE } from './read-settings.ts';

const FIRST_TEXT = '# Settings of Corkboard. Comments, and keys that it does not know, are kept.\nversion = 1\n';

/**
 * Sets keys of settings.toml (`tools.gvproxy`; undefined removes one) and keeps every other byte of it.
 *
 * A newer file is never touched. A damaged one is set aside under a name that says so before a new one is begun.
 */
export async function changeSettings(
  world: Pick<World, 'files' | 'clock'>,
  changes: readonly SpecChange[],
): Promise<Result<void, ServiceFailure>> {
  const { files } = world;
  const { text, status, problem } = await readSettings(files);
  if (status === 'newer') {
    return fail('newer-version', `Nothing was changed. ${problem ?? ''}`, {
      remedy: { kind: 'words', text: 'Update Corkboard, then change the setting.', literal: null },
    });
  }
  if (status === 'refused') return fail('path-refused', `${files.root}/${SETTINGS_FILE}: ${problem ?? ''}`);
  const needed = changes.filter(({ value }) => value !== undefined || text !== null);
  if (needed.length === 0) return ok(undefined);
  const edited = await editSpec(text === null || text.trim() === '' ? FIRST_TEXT : text, needed);
  if (!edited.ok) {
    const { key, message } = edited.error;
    return fail('write-failed', `${files.root}/${SETTINGS_FILE}: ${key} was not changed. ${message}`, {
      remedy: { kind: 'words', text: 'Change the file in a text editor.', literal: null },
    });
  }
  if (edited.value === text) return ok(undefined);
  if (status === 'damaged') {
    const stamp = world.clock.now().toISOString().replaceAll(/[:.]/g, '-');
    const aside = await files.moveAll([{ from: SETTINGS_FILE, to: `settings.damaged-${stamp}.toml` }]);
    if (!aside.ok) return failFromState(aside.error);
  }
  const written = await files.writeFile(SETTINGS_FILE, edited.value);
  return written.ok ? ok(undefined) : failFromState(written.error);
}
