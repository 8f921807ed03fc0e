import type { Mount } from '../../model/bottle-spec.ts';
import { readPath } from './read-path.ts';
import type { TableReader } from './table-reader.ts';

/** Places of the guest that are its own system's, or ours. */
const GUEST_OWN = ['/proc', '/sys', '/dev', '/run/bottle'];

/** Reads the mounts, `[[mounts]]`, as far as the text tells; what lies on the host is judged by `judgeMounts`. */
export function readMounts(top: TableReader): readonly Mount[] {
  const seen = new Map<string, string>();
  return top.tables('mounts', 'mounts').flatMap((table) => {
    needPath(table, 'host', 'host = "/home/me/src/app"');
    needPath(table, 'guest', 'guest = "/workspace"');
    const host = readPath(table, 'host', { where: 'on the host' });
    const guest = readGuest(table, seen);
    const mode = table.choice('mode', ['read-only', 'read-write']) ?? 'read-only';
    return host === null || guest === null ? [] : [{ host, guest, mode }];
  });
}

function needPath(table: TableReader, key: string, example: string): void {
  if (table.value(key) === undefined) {
    table.report.error(
      table.at(key),
      'missing-key',
      `${table.at(key)} is missing. Write the full path, such as ${example}.`,
    );
  }
}

function readGuest(table: TableReader, seen: Map<string, string>): string | null {
  const guest = readPath(table, 'guest', { where: 'in the guest' });
  if (guest === null) return null;
  const at = table.at('guest');
  if (guest === '/') {
    table.report.error(at, 'guest-path', `${at} cannot be /, which is the guest's own system. Name a folder below it.`);
    return null;
  }
  const own = GUEST_OWN.find((place) => guest === place || guest.startsWith(`${place}/`));
  if (own !== undefined) {
    table.report.error(
      at,
      'guest-path',
      `${at} cannot be in ${own}, which belongs to the guest's system. Choose another folder.`,
    );
    return null;
  }
  const other = seen.get(guest);
  if (other !== undefined) {
    table.report.error(
      at,
      'guest-twice',
      `${at} is taken already (${other}): one folder of the guest shows one of the host.`,
    );
    return null;
  }
  seen.set(guest, at);
  return guest;
}
