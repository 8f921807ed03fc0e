import { readFileSync, type Stats } from 'node:fs';

/**
 * Names who besides root and me can change what lies at a place, or answers null when nobody can.
 *
 * A group counts as others unless root and I are its only members, as with the private groups of most Linux users and
 * an empty `staff`. On macOS the group `admin` owns Homebrew's folders; its members can become root, so it counts as root.
 * Access control lists are not looked at.
 */
export function findOtherWriter({ uid, gid, mode }: Pick<Stats, 'uid' | 'gid' | 'mode'>, me: number): string | null {
  if (uid !== 0 && uid !== me && !isUnmapped(uid)) return `belongs to another user (${uid})`;
  if ((mode & 0o002) !== 0) return `can be changed by everybody (mode ${printMode(mode)})`;
  if ((mode & 0o020) !== 0 && !isOwnGroup(gid, me)) return `can be changed by group ${gid} (mode ${printMode(mode)})`;
  return null;
}

/** The permission bits as people write them, `0755`. */
export function printMode(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}

/**
 * Whether an owner is one that this user namespace has no number for.
 *
 * Inside `unshare -Ur` or bubblewrap the system's own folders appear as owned by the overflow user. Nobody inside the
 * namespace can act as that user, and without this `/` itself would be refused there.
 */
function isUnmapped(uid: number): boolean {
  if (process.platform !== 'linux') return false;
  if (uid !== Number(readText('/proc/sys/kernel/overflowuid').trim() || Number.NaN)) return false;
  const whole = /^\s*0\s+0\s+4294967295\s*$/;
  return !whole.test(readText('/proc/self/uid_map'));
}

function isOwnGroup(gid: number, me: number): boolean {
  if (process.platform === 'darwin') return gid === 0 || gid === 80;
  const rows = readText('/etc/passwd')
    .split('\n')
    .map((line) => line.split(':'));
  const group = readText('/etc/group')
    .split('\n')
    .map((line) => line.split(':'))
    .find((fields) => fields[2] === String(gid));
  if (group === undefined) return false;
  const trusted = new Set(['root', ...rows.filter((row) => row[2] === String(me)).map((row) => row[0])]);
  const listed = (group[3] ?? '').split(',').filter((name) => name !== '');
  const primary = rows.filter((row) => row[3] === String(gid)).map((row) => row[0]);
  return [...listed, ...primary].every((name) => trusted.has(name));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
