import { expect, test } from 'vitest';
import type { NewFile, StateFiles } from '#main/capabilities/state-files';
import { FakeStateFiles } from '#main/testing/fake-state-files';
import { createFakeWorld } from '#main/testing/fake-world';
import { plainSpec } from '#main/testing/spec-texts';
import { createServices } from '../create-services.ts';

const SPEC = 'bottles/web/bottle.toml';
const anyway = { reviewId: null, allowMissingTools: true, movePorts: false };

/** Files on which somebody moves a folder away as soon as all of it lies there, before its writer is done with it. */
class HastyStateFiles extends FakeStateFiles {
  onWritten: (folder: string) => Promise<unknown> = async () => await Promise.resolve();

  override async writeFolder(folder: string, files: readonly NewFile[]): ReturnType<StateFiles['writeFolder']> {
    const written = await super.writeFolder(folder, files);
    await this.onWritten(folder);
    if (!written.ok || this.paths().some((path) => path.startsWith(`${folder}/`))) return written;
    const problem = { code: 'write-failed', path: folder, message: `${folder}: ENOENT`, remedy: null } as const;
    return { ok: false, error: problem };
  }
}

function createDesk() {
  const files = new HastyStateFiles({ [SPEC]: plainSpec() });
  return { files, services: createServices({ ...createFakeWorld(), files }) };
}

test('a first stage that a healer put in place before its writer was done is written', async () => {
  const { files, services } = createDesk();
  files.onWritten = async (folder) => await files.moveAll([{ from: folder, to: 'bottles/web/stage' }]);

  expect(await services.stages.prepare('web', anyway)).toMatchObject({ ok: true });
  expect(await services.bottles.get('web')).toMatchObject({ value: { row: { state: 'prepared' } } });
});

test('a stage that somebody removed while it was written is not', async () => {
  const { files, services } = createDesk();
  files.onWritten = async (folder) => await files.remove(folder);

  expect(await services.stages.prepare('web', anyway)).toMatchObject({ ok: false, error: { code: 'write-failed' } });
});
