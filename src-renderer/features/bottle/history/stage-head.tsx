import { PencilLine, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import type { Failure } from '#renderer/state/api';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { nameStage, type StageEntry } from './choose-pair.ts';
import { describeEntry } from './describe-entry.ts';
import { takeUpSpec } from '#renderer/parts/restore/take-up-spec';

interface StageHeadProps {
  readonly letter: 'A' | 'B';
  readonly detail: BottleDetail;
  readonly number: number | null;
  readonly entry: StageEntry | undefined;
  /** The spec as it was prepared; null while it is not known, or where the stage has none. */
  readonly specText: string | null;
}

/** One of the two stages: which, when and by what, how it stands, and its spec to be taken up again. */
export function StageHead({ letter, detail, number, entry, specText }: StageHeadProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const said = entry === undefined ? null : describeEntry(entry);
  const trouble = entry?.stage.trouble ?? null;
  const isPresent = specText !== null && specText === detail.specText;
  const take = async (text: string): Promise<void> => {
    setFailure(await takeUpSpec(detail, text, number === null ? 'the present stage' : nameStage(number)));
  };
  return (
    <div
      className={`flex min-h-10 flex-wrap items-center gap-3 px-4 py-1.5 ${letter === 'B' ? 'border-t border-line' : ''}`}
    >
      <span
        aria-hidden
        className="flex size-6 shrink-0 items-center justify-center rounded-mark bg-accent-fill text-second font-semibold text-on-accent"
      >
        {letter}
      </span>
      <p className="min-w-0 flex-1 wrap-anywhere text-text-2">
        <strong className="font-semibold text-text">{nameStage(number)}</strong>
        {said === null ? null : `, ${said.what.toLowerCase()}${said.by === '' ? '' : ` ${said.by}`}`}
        {entry?.at == null ? null : (
          <>
            {' '}
            <RelativeTime time={entry.at} />
          </>
        )}
        {trouble === null ? null : (
          <span className="flex items-start gap-1.5 text-second">
            <TriangleAlert aria-hidden size={14} strokeWidth={1.5} className="mt-px shrink-0 text-unknown" />
            {trouble}
          </span>
        )}
      </p>
      {isPresent ? <span className="shrink-0 text-second text-text-3">Its spec is the present one</span> : null}
      {specText === null || isPresent ? null : (
        <Button
          kind="secondary"
          size="small"
          icon={PencilLine}
          onPress={() => {
            void take(specText);
          }}
        >
          Use this spec
        </Button>
      )}
      {failure === null ? null : (
        <div className="w-full">
          <FailureNote failure={failure} />
        </div>
      )}
    </div>
  );
}
