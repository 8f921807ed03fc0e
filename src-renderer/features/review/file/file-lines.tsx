import { type ReactNode, type Ref, useEffect, useMemo, useRef, useState } from 'react';
import type { FileView } from '#shared/contract/schemas/file-view';
import { WhySlip } from '#renderer/parts/why-slip.tsx';
import { openSpecAt } from '#renderer/state/wanted-place';
import { DiffGrid, type DiffGridHandle } from '#renderer/ui/code/diff/diff-grid.tsx';
import type { DiffHunk } from '#renderer/ui/code/diff/diff-lines';
import { buildDiffRows } from '#renderer/ui/code/diff/diff-rows';
import { hideWhitespace } from '#renderer/ui/code/diff/hide-whitespace';
import { SlipPopover } from '#renderer/ui/overlay/slip-popover.tsx';
import { useIsWide } from '#renderer/ui/browser/use-is-wide';
import { useViewChoice } from '../view-choice.ts';

interface FileLinesProps {
  readonly slug: string;
  readonly name: string;
  readonly hunks: readonly DiffHunk[];
  /** Why each line of the text after is there. */
  readonly reasons: FileView['reasons'];
  /** What the two texts are: "from disk to draft". */
  readonly between: string;
  readonly handle: Ref<DiffGridHandle>;
  /** Told how many changes are shown. */
  onChanges(count: number): void;
  onChangeShown(index: number | null): void;
}

/** The lines in which two versions of a file differ, with why each line of the draft is there. */
export function FileLines(props: FileLinesProps) {
  const { slug, name, hunks, reasons, between, handle, onChanges, onChangeShown } = props;
  const isWide = useIsWide();
  const wanted = useViewChoice(({ layout }) => layout);
  const isQuiet = useViewChoice((choice) => choice.isQuiet);
  const anchor = useRef<HTMLElement | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const quiet = useMemo(() => (isQuiet ? hideWhitespace(hunks) : { hunks, hidden: 0 }), [hunks, isQuiet]);
  const isOneSided = useMemo(() => !hasBothSides(quiet.hunks), [quiet]);
  // A text that has nothing beside it needs no second column.
  const layout = isWide && !isOneSided ? wanted : 'unified';
  const diff = useMemo(() => buildDiffRows(quiet.hunks, layout), [quiet, layout]);
  const whyLines = useMemo(() => new Set(reasons.map((reason) => reason.line)), [reasons]);
  const reason = reasons.find((known) => known.line === line);
  const { length } = diff.changes;
  useEffect(() => {
    onChanges(length);
  }, [length, onChanges]);
  return (
    <>
      {quiet.hidden === 0 ? null : (
        <Said>
          {quiet.hidden === 1 ? '1 line differs' : `${quiet.hidden} lines differ`} in white space alone and{' '}
          {quiet.hidden === 1 ? 'is' : 'are'} not marked. In YAML white space has a meaning.
        </Said>
      )}
      {diff.count === 0 ? (
        <Said>{quiet.hidden === 0 ? 'No line differs.' : 'Nothing else differs.'}</Said>
      ) : (
        <DiffGrid
          label={`What differs in ${name}, ${between}`}
          diff={diff}
          layout={layout}
          whyLines={whyLines}
          handle={handle}
          onChangeShown={onChangeShown}
          onWhy={(asked, place) => {
            anchor.current = place;
            setLine(asked);
          }}
        />
      )}
      <SlipPopover
        label={`Why line ${line ?? ''}`}
        isOpen={reason !== undefined}
        triggerRef={anchor}
        placement="right top"
        onClose={() => {
          setLine(null);
        }}
      >
        {reason === undefined ? null : (
          <WhySlip
            reason={reason}
            onOpenSpec={(specLine) => {
              openSpecAt({ slug, line: specLine, column: 1 });
            }}
          />
        )}
      </SlipPopover>
    </>
  );
}

function hasBothSides(hunks: readonly DiffHunk[]): boolean {
  let hasOld = false;
  let hasNew = false;
  for (const { oldLines, newLines } of hunks) {
    hasOld ||= oldLines > 0;
    hasNew ||= newLines > 0;
  }
  return hasOld && hasNew;
}

function Said({ children }: { readonly children: ReactNode }) {
  return <p className="border-b border-line bg-sunken px-4 py-1.5 text-second text-text-2 last:border-0">{children}</p>;
}
