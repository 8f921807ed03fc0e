import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { done, type Act, type Decide, type Deciding, type Outcome } from './act.ts';

/** An editor that writes beside and renames over, as most do. */
const EDIT_BESIDE: Decide = (deciding) => {
  const mark = deciding.newMark();
  const { slug } = deciding;
  return act(deciding, 'edit', (folder) => {
    const spec = join(folder, 'bottle.toml');
    const { ino, mtimeMs } = statSync(spec);
    const text = `${readFileSync(spec, 'utf8')}# ${mark}\n`;
    const beside = join(folder, `.bottle.toml.${mark}.swp`);
    writeFileSync(beside, text, { mode: 0o600 });
    // As editors do: a file that changed meanwhile is not overwritten.
    const now = statSync(spec);
    if (now.ino !== ino || now.mtimeMs !== mtimeMs) {
      unlinkSync(beside);
      return done();
    }
    renameSync(beside, spec);
    return done([{ kind: 'saved', slug, mark, without: [] }]);
  });
};

/** An editor that adds to the file in place. */
const EDIT_IN_PLACE: Decide = (deciding) => {
  const mark = deciding.newMark();
  const { slug } = deciding;
  return act(deciding, 'append', (folder) => {
    const spec = join(folder, 'bottle.toml');
    addLine(spec, `# ${mark}\n`);
    return readFileSync(spec, 'utf8').includes(mark) ? done([{ kind: 'saved', slug, mark, without: [] }]) : done();
  });
};

/** Adds to a file that is there: one that was just removed is not made anew, with an editor's mode. */
function addLine(path: string, line: string): void {
  const fd = openSync(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    writeSync(fd, line);
  } finally {
    closeSync(fd);
  }
}

const FILES = ['gvproxy.yaml', 'smolfile.toml'] as const;

const DRIFT: Decide = (deciding) => {
  const file = deciding.choices.pick(FILES);
  const mark = deciding.newMark();
  const { slug } = deciding;
  return act(deciding, `drift ${file}`, (folder) => {
    const path = join(folder, 'stage', file);
    statSync(path);
    addLine(path, `# drift ${mark}\n`);
    return done([{ kind: 'drifted', slug, isWithFileGone: false }]);
  });
};

const DELETE: Decide = (deciding) => {
  const file = deciding.choices.pick([...FILES, 'bottle.toml']);
  const { slug } = deciding;
  return act(deciding, `delete stage/${file}`, (folder) => {
    unlinkSync(join(folder, 'stage', file));
    return done([{ kind: 'drifted', slug, isWithFileGone: true }]);
  });
};

/** What an editor or a shell does to the files themselves. */
export const DISK_ACTS: readonly Decide[] = [EDIT_BESIDE, EDIT_BESIDE, EDIT_IN_PLACE, DRIFT, DRIFT, DELETE];

function act({ place, slug, choices }: Deciding, verb: string, run: (folder: string) => Outcome): Act {
  const folder = join(place.stateRoot, 'bottles', slug);
  const waitMs = choices.number(300);
  return {
    title: `editor ${verb} ${slug} after ${waitMs} ms`,
    run: async () => {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      try {
        return run(folder);
      } catch (error) {
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        const isGone = code === 'ENOENT' || code === 'ENOTDIR';
        return isGone ? { status: 'refused', code, effects: [] } : { status: 'broken', code, effects: [] };
      }
    },
  };
}
