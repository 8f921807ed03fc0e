import { useCallback } from 'react';
import type { FileView } from '#shared/contract/schemas/file-view';
import { type Asked, useAsked } from '#renderer/parts/use-asked';
import { api } from '#renderer/state/api';
import type { DiffHunk } from '#renderer/ui/code/diff/diff-lines';

/** The lines that drift changed, from the record to the disk; asked for when they are looked at, and again when the bytes change. */
export function useDrift(slug: string, { name, disk, recordSha256 }: FileView): Asked<readonly DiffHunk[]> {
  const version = `${disk?.sha256 ?? ''}:${recordSha256 ?? ''}`;
  const ask = useCallback(
    async () => (await api().reviews.getDrift({ slug, file: name })).hunks,
    // Other bytes are another question.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [slug, name, version],
  );
  return useAsked(ask);
}
