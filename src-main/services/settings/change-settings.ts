import { ok, type Result } from '#shared/base/result';
import { editSpec, type SpecChange } from '#shared/bottle/edit-spec';
import { fail, failFromState } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { readSettings, SETTINGS_FILE } from './read-settings.ts';

const FIRST_TEXT = '# Settings of Corkboard. Comments, and keys that it does not know, are kept.\nversion = 1\n';

/** So many times another process may be faster at changing the settings; each time somebody's change was made. */
const ATTEMPTS = 50;

/**
 * Sets keys of settings.toml (`tools.gvproxy`; undefined removes one) and keeps every other byte of it.
 *
 * A newer file is never touched. A damaged one is set aside under a name that says so before a new one is begun. Where
 * another process changes it in the same moment, both changes are made.
 */
export async function changeSettings(
  world: Pick<World, 'files' | 'clock'>,
  changes: readonly SpecChange[],
): Promise<Result<void, ServiceFailure>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const tried = await tryToChange(world, changes);
    if (!tried.ok) return tried;
    if (tried.value === 'done') return ok(undefined);
  }
  const path = `${world.files.root}/${SETTINGS_FILE}`;
  return fail('write-failed', `${path} was not changed: another program changes it over and over.`);
}

async function tryToChange(
  world: Pick<World, 'files' | 'clock'>,
  changes: readonly SpecChange[],
): Promise<Result<'done' | 'changed-meanwhile', ServiceFailure>> {
  const { files } = world;
  const { text, bytes, status, problem } = await readSettings(files);
  if (status === 'newer') {
    return fail('newer-version', `Nothing was changed. ${problem ?? ''}`, {
      remedy: { kind: 'words', text: 'Update Corkboard, then change the setting.', literal: null },
    });
  }
  if (status === 'refused') return fail('path-refused', `${files.root}/${SETTINGS_FILE}: ${problem ?? ''}`);
  const needed = changes.filter(({ value }) => value !== undefined || text !== null);
  if (needed.length === 0) return ok('done');
  const edited = await editSpec(text === null || text.trim() === '' ? FIRST_TEXT : text, needed);
  if (!edited.ok) {
    const { key, message } = edited.error;
    return fail('write-failed', `${files.root}/${SETTINGS_FILE}: ${key} was not changed. ${message}`, {
      remedy: { kind: 'words', text: 'Change the file in a text editor.', literal: null },
    });
  }
  if (edited.value === text) return ok('done');
  if (status === 'damaged') {
    const stamp = world.clock.now().toISOString().replaceAll(/[:.]/g, '-');
    const aside = await files.moveAll([{ from: SETTINGS_FILE, to: `settings.damaged-${stamp}.toml` }]);
    if (!aside.ok) return failFromState(aside.error);
  }
  const written = await (bytes === null
    ? files.createFile(SETTINGS_FILE, edited.value)
    : files.replaceFile(SETTINGS_FILE, edited.value, bytes));
  if (!written.ok) return failFromState(written.error);
  return ok(written.value === 'exists' || written.value === 'changed' ? 'changed-meanwhile' : 'done');
}
