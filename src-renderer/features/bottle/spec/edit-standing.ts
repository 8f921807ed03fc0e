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
