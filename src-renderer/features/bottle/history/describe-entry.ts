import type { TimelineEntry } from '#shared/contract/schemas/timeline';

const ACTS: Readonly<Record<TimelineEntry['act'], string>> = {
  create: 'Created',
  import: 'Imported',
  edit: 'Spec saved',
  accept: 'Powers accepted',
  prepare: 'Prepared',
  restore: 'Restored',
  'undo-restore': 'Restore undone',
  cleanup: 'Cleaned up',
  unknown: 'Written; the log does not tell by what',
};

const HOSTS = { app: 'in the app', web: 'in a browser', cli: 'by the command line' };

/** What happened and by which host, in words: `Spec saved 3 times, in a browser`. */
export function describeEntry({ act, count, host }: TimelineEntry): { readonly what: string; readonly by: string } {
  return { what: count === 1 ? ACTS[act] : `${ACTS[act]} ${count} times`, by: host === null ? '' : HOSTS[host] };
}
