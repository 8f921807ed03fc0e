/** How a generated file stands between record, disk and draft. */
export type FileStatus = 'new' | 'same' | 'changed' | 'drifted';

/** The hashes of the three texts of one generated file; null where there is no such text. */
export interface FileHashes {
  readonly recordSha256: string | null;
  readonly diskSha256: string | null;
  readonly draftSha256: string | null;
}

/**
 * Tells how a file stands. Drift is said first: the disk is not what we wrote, whatever we would write now.
 *
 * A file that is gone is drifted, and so is one that lies where we never wrote any.
 */
export function fileStatus({ recordSha256, diskSha256, draftSha256 }: FileHashes): FileStatus {
  if (diskSha256 !== recordSha256) return 'drifted';
  if (draftSha256 === recordSha256) return 'same';
  return recordSha256 === null ? 'new' : 'changed';
}
