import type { BottleDetail } from '#shared/contract/schemas/bottle';

/** A spec's text as it lies on disk; the text is null when it cannot be read as one. */
export interface DiskText {
  readonly text: string | null;
  readonly sha256: string | null;
}

/** An edit as far as its standing depends on it. */
export interface StandingEdit {
  readonly baseSha256: string | null;
  readonly text: string;
}

/**
 * How an edit stands to the file on disk.
 *
 * `none`: nothing differs, the edit can be dropped. `unsaved`: it waits to be saved.
 * `moved`: the file was changed by something else since the edit began.
 */
export type EditStanding = 'none' | 'unsaved' | 'moved';

/** Finds how an edit stands to the text on disk. */
export function judgeEdit(edit: StandingEdit | null, disk: DiskText): EditStanding {
  if (edit === null || edit.text === disk.text) return 'none';
  return edit.baseSha256 === disk.sha256 ? 'unsaved' : 'moved';
}

/**
 * Whether the spec on disk is another than the one that was prepared last.
 *
 * A bottle that was never prepared, or whose record is lost, has nothing to be changed since.
 */
export function isChangedSincePrepared({
  specSha256,
  view: { files },
}: Pick<BottleDetail, 'specSha256' | 'view'>): boolean {
  const prepared = files.find(({ name, role }) => name === 'bottle.toml' && role === 'record')?.recordSha256 ?? null;
  return prepared !== null && specSha256 !== null && specSha256 !== prepared;
}
