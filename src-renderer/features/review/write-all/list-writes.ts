import type { ReviewStanding } from '#shared/contract/schemas/review';

/** The files that are written of a bottle, each with how it stands; what is not to be looked at is the same as written. */
export function listWrites({
  writes,
  files,
}: ReviewStanding): readonly Pick<ReviewStanding['files'][number], 'status'>[] {
  return writes.map((name) => ({ status: files.find(({ file }) => file === name)?.status ?? 'same' }));
}
