import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Benchmark, median } from './benchmark.ts';
import { makeWorkspace } from './workspace.ts';

const BOTTLES = 250;
const ROUNDS = 5;

/** Writes the same files as plainly as they can be written durably: each fsynced and renamed, then the folder fsynced. */
function writePlainly(folder: string, files: ReadonlyMap<string, Buffer>): void {
  mkdirSync(folder, { mode: 0o700 });
  for (const [name, content] of files) {
    const path = join(folder, `${name}.new`);
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, content);
    fsyncSync(file);
    closeSync(file);
    renameSync(path, join(folder, name));
  }
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** `prepare --all` of 250 bottles against the same files written plainly. */
export const prepareAll: Benchmark = {
  name: 'prepare-all',
  what: '`corkboard prepare --all` of 250 bottles against the files of each stage but the spec written, fsynced, renamed, their folder fsynced',
  goal: { relation: '<=', value: 1.5, unit: '×' },
  measure() {
    const subjects: number[] = [];
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const workspace = makeWorkspace(BOTTLES);
      try {
        const start = performance.now();
        workspace.run(['prepare', '--all']);
        subjects.push(performance.now() - start);
        const stages = readStages(workspace.root);
        mkdirSync(join(workspace.root, 'floor'));
        const floorStart = performance.now();
        stages.forEach((files, index) => {
          writePlainly(join(workspace.root, 'floor', String(index)), files);
        });
        floors.push(performance.now() - floorStart);
      } finally {
        workspace.remove();
      }
    }
    const subjectMs = median(subjects);
    const floorMs = median(floors);
    return Promise.resolve({
      value: subjectMs / floorMs,
      detail: `${subjectMs.toFixed(0)} ms, process start included, against ${floorMs.toFixed(0)} ms`,
    });
  },
};

function readStages(root: string): ReadonlyMap<string, Buffer>[] {
  return readdirSync(join(root, 'bottles')).map((slug) => {
    const stage = join(root, 'bottles', slug, 'stage');
    const names = readdirSync(stage).filter((name) => name !== 'bottle.toml');
    return new Map(names.map((name) => [name, readFileSync(join(stage, name))]));
  });
}
