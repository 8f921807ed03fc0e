import type { FileView } from '#shared/contract/schemas/file-view';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import type { DiffGridHandle } from '#renderer/ui/code/diff/diff-grid.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import type { Ref } from 'react';
import { FileLines } from './file-lines.tsx';
import { useDrift } from './use-drift.ts';

interface DriftLinesProps {
  readonly slug: string;
  readonly file: FileView;
  readonly handle: Ref<DiffGridHandle>;
  onChanges(count: number): void;
  onChangeShown(index: number | null): void;
}

/** What was changed on disk since the file was written. */
export function DriftLines({ slug, file, handle, onChanges, onChangeShown }: DriftLinesProps) {
  const { value, failure, askAgain } = useDrift(slug, file);
  if (failure !== null) return <FailureNote failure={failure} onRetry={askAgain} />;
  if (value === null) return <Skeleton label="Reading what was written" rows={4} rowHeight={20} />;
  return (
    <FileLines
      slug={slug}
      name={file.name}
      hunks={value}
      reasons={[]}
      between="from the record to disk"
      handle={handle}
      onChanges={onChanges}
      onChangeShown={onChangeShown}
    />
  );
}
