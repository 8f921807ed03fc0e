import { createHash } from 'node:crypto';
import { linkSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { holdsBytes } from './read-plainly.ts';

/** A claim lasts for a few system calls; what is older was left by a process that was killed in between. */
const STALE_MS = 10_000;

/**
 * Puts a written file in the place of one that still holds `before`; false when it does not, or another process replaces it.
 *
 * The new content first gets a name made from the old one. A name is had by one process only, so of several that replace
 * the same content one does, and the others find another content when they look again. It bounds what other programs do
 * unseen to the moment between the look and the rename.
 */
export function replaceStill(written: string, full: string, before: Uint8Array): boolean {
  const hash = createHash('sha256').update(before).digest('hex').slice(0, 12);
  const claim = `${dirname(full)}/.${basename(full)}.${hash}.tmp`;
  if (!takeName(written, claim)) return false;
  if (!holdsBytes(full, before)) {
    rmSync(claim, { force: true });
    return false;
  }
  renameSync(claim, full);
  return true;
}

function takeName(written: string, claim: string): boolean {
  for (const isLast of [false, true]) {
    try {
      linkSync(written, claim);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isLast || !isStale(claim)) return false;
      rmSync(claim, { force: true });
    }
  }
  return false;
}

function isStale(claim: string): boolean {
  const stats = lstatSync(claim, { throwIfNoEntry: false });
  return stats === undefined || Math.abs(Date.now() - stats.ctimeMs) > STALE_MS;
}
