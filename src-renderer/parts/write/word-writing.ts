import type { FileView } from '#shared/contract/schemas/file-view';
import { countFiles } from './count-files.ts';

interface Standing {
  readonly status: FileView['status'];
}

/** How many of the files get other bytes than those that were written last, and lie there still. */
export function countOther(files: readonly Standing[]): number {
  return files.filter(({ status }) => status !== 'same').length;
}

/**
 * What a yes writes, in words that hold: `Write 2 files` the first time, `Write 1 changed file`, or `Write again`.
 *
 * A stage is always written whole; what a person wants to know is how many files become others.
 */
export function wordWriting(files: readonly Standing[]): string {
  return files.length > 0 && countOther(files) === 0 ? 'Write again' : `Write ${wordFiles(files)}`;
}

/** What was written: `Wrote 2 files of Web agent`, `Wrote 1 changed file of Web agent`, `Wrote Web agent again`. */
export function wordWritten(files: readonly Standing[], name: string): string {
  return files.length > 0 && countOther(files) === 0 ? `Wrote ${name} again` : `Wrote ${wordFiles(files)} of ${name}`;
}

/** How many files become others: `2 files` where all are new, else `1 changed file`, `3 new or changed files`. */
export function wordFiles(files: readonly Standing[]): string {
  const added = files.filter(({ status }) => status === 'new').length;
  const other = countOther(files);
  if (added === files.length) return countFiles(added);
  const kind = added === 0 ? 'changed' : added === other ? 'new' : 'new or changed';
  return `${other} ${kind} ${other === 1 ? 'file' : 'files'}`;
}
