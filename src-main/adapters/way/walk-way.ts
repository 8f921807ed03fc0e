import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOtherWriter } from './find-other-writer.ts';

/** What is on the way to an absolute path, each link followed one by one. */
export interface Way {
  /** Where the path really leads, as far as it exists. */
  readonly realPath: string;
  /** The names after it that do not exist or were not looked at, in order; empty when everything is there. */
  readonly missing: readonly string[];
  /** The first place on the way that others can change, or that cannot be passed. */
  readonly obstacle: Obstacle | null;
}

/** One place on a way and what is wrong with it, worded to follow its path. */
interface Obstacle {
  readonly path: string;
  readonly reason: string;
  /** The permission bits, or null where they are not what is wrong. */
  readonly mode: number | null;
}

const LINKS = 40;

/**
 * Walks to an absolute path and looks at the owner and mode of each folder, link and file on it.
 *
 * A folder that others can write is passed when it is sticky (`/tmp`): there nobody removes or replaces what root or I own,
 * and the next place is looked at as well.
 *
 * @param me The user who counts beside root; null judges nobody and only resolves.
 */
export function walkWay(path: string, me: number | null): Way {
  const names = ['/', ...path.split('/')].filter(isName);
  let current = '/';
  let links = 0;
  for (let name = names.shift(); name !== undefined; name = names.shift()) {
    const stop = (obstacle: Obstacle | null): Way => ({ realPath: current, missing: [name, ...names], obstacle });
    const next = name === '..' ? dirname(current) : join(current, name);
    const stats = look(next);
    if (stats === 'missing') return stop(null);
    if (typeof stats === 'string') return stop({ path: next, reason: `cannot be looked at (${stats})`, mode: null });
    const obstacle = me === null ? null : judge(next, stats, me);
    if (obstacle !== null) return stop(obstacle);
    if (stats.isSymbolicLink()) {
      links += 1;
      if (links > LINKS) return stop({ path: next, reason: 'leads through too many links', mode: null });
      const target = readlinkSync(next);
      if (target.startsWith('/')) current = '/';
      names.unshift(...target.split('/').filter(isName));
    } else if (!stats.isDirectory() && names.length > 0) {
      return stop({ path: next, reason: 'is not a folder', mode: null });
    } else {
      current = next;
    }
  }
  return { realPath: current, missing: [], obstacle: null };
}

function isName(name: string): boolean {
  return name !== '' && name !== '.';
}

function look(path: string): Stats | string {
  try {
    return lstatSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'missing' : (code ?? 'unknown');
  }
}

function judge(path: string, stats: Stats, me: number): Obstacle | null {
  // A link's own mode says nothing; who owns it decides where it leads.
  const mode = stats.isSymbolicLink() ? 0o700 : stats.mode;
  const isSticky = stats.isDirectory() && (mode & 0o1000) !== 0;
  const reason = findOtherWriter({ uid: stats.uid, gid: stats.gid, mode: isSticky ? mode & ~0o022 : mode }, me);
  if (reason === null) return null;
  return { path, reason, mode: (mode & 0o022) === 0 ? null : mode };
}
