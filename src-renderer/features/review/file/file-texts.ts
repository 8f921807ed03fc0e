import type { FileView } from '#shared/contract/schemas/file-view';
import type { ReviewedBytes, ReviewStanding } from '#shared/contract/schemas/review';
import type { DiffHunk } from '#renderer/ui/code/diff/diff-lines';

/** The files of a bottle that are to be looked at. */
export function listOpenFiles(files: readonly FileView[]): readonly FileView[] {
  return files.filter(({ status }) => status !== 'same');
}

/** Names exactly the bytes that are on screen. */
export function bytesOf({ name, draft, disk }: FileView): ReviewedBytes {
  return { file: name, draftSha256: draft?.sha256 ?? null, diskSha256: disk?.sha256 ?? null };
}

/** Whether the bytes on screen are those that were ticked off. */
export function isShownReviewed(file: FileView, standing: ReviewStanding | null): boolean {
  const shown = bytesOf(file);
  const known = standing?.files.find((each) => each.file === shown.file);
  return known?.isReviewed === true && known.draftSha256 === shown.draftSha256 && known.diskSha256 === shown.diskSha256;
}

/** The lines from disk to draft; where nothing lies on disk, or nothing is drawn up, every line of the other text. */
export function hunksOfFile({ hunks, disk, draft }: FileView): readonly DiffHunk[] {
  if (disk === null && draft !== null) return [wholeHunk(draft.text, '+')];
  if (draft === null && disk !== null) return [wholeHunk(disk.text, ' ')];
  return hunks;
}

function wholeHunk(text: string, sign: '+' | ' '): DiffHunk {
  const lines = text.replace(/\n$/, '').split('\n');
  const oldLines = sign === '+' ? 0 : lines.length;
  return {
    oldStart: sign === '+' ? 0 : 1,
    oldLines,
    newStart: 1,
    newLines: lines.length,
    lines: lines.map((line) => sign + line),
  };
}

/** What has to be said of a file beyond how it stands; null when its lines say it all. */
export function describeFile(file: FileView, state: string): string | null {
  const { status, disk, draft } = file;
  if (state === 'damaged') return 'The record is lost, so nobody can tell whether this was changed.';
  if (isChangedSpec(file))
    return 'The spec was changed since it was prepared: from as it was prepared (−) to as it is now (+).';
  if (draft === null) return 'No draft of it is drawn up now. It is shown as it lies there.';
  if (status !== 'drifted') return null;
  if (disk === null) return 'It was written and has been removed since, not by Corkboard.';
  return disk.sha256 === draft.sha256
    ? 'What lies on disk is not what was written. It is like the draft.'
    : 'What lies on disk is not what was written. Writing puts it into history first.';
}

/** Whether a file is the spec as it was prepared, and the present spec is another. */
export function isChangedSpec({ name, role, status, draft }: FileView): boolean {
  return name === 'bottle.toml' && role === 'record' && status === 'changed' && draft !== null;
}
