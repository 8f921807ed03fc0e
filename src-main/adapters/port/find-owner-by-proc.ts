import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { PortOwner } from '#main/capabilities/port-prober';
import { parseListeners } from './parse-listeners.ts';

/**
 * Finds who listens on a port through Linux's /proc; processes of other users cannot be looked into and are `unknown`.
 *
 * Where one port has several listeners and one of them cannot be told, neither can the owner.
 */
export async function findOwnerByProc(port: number): Promise<PortOwner> {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) => parseListeners(readText(path), port));
  if (inodes.length === 0) return { kind: 'nobody' };
  const wanted = new Map(inodes.map((inode) => [`socket:[${inode}]`, null as number | null]));
  const pids = readNames('/proc').filter((name) => /^\d+$/.test(name));
  for (const [index, pid] of pids
    .map(Number)
    .sort((left, right) => left - right)
    .entries()) {
    // Some hundreds of processes take long enough to be felt in a window.
    if (index % 32 === 31) await new Promise(setImmediate);
    for (const link of socketsOf(pid)) if (wanted.get(link) === null) wanted.set(link, pid);
  }
  const owners = [...wanted.values()];
  const pid = owners[0];
  if (pid === undefined || pid === null || owners.includes(null)) return { kind: 'unknown' };
  const argv = readText(`/proc/${pid}/cmdline`).split('\0').slice(0, -1);
  return { kind: 'process', pid, command: readText(`/proc/${pid}/comm`).trimEnd(), argv };
}

function socketsOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return readNames(folder).map((fd) => {
    try {
      return readlinkSync(`${folder}/${fd}`);
    } catch {
      return '';
    }
  });
}

/** Processes end while they are looked at, and those of others are closed: both have nothing to show. */
function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
