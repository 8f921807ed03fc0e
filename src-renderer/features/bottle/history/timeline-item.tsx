import { TriangleAlert } from 'lucide-react';
import type { TimelineEntry } from '#shared/contract/schemas/timeline';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { nameStage, type Pair } from './choose-pair.ts';
import { describeEntry } from './describe-entry.ts';
import { SideToggle } from './side-toggle.tsx';

/** On which sides of the comparison a stage stands, and how it gets there. */
interface StageChoice {
  readonly isBefore: boolean;
  readonly isAfter: boolean;
  /** Compares it with the stage before it. */
  onOpen(): void;
  onSide(side: keyof Pair): void;
}

interface TimelineItemProps {
  readonly entry: TimelineEntry;
  readonly isLast: boolean;
  /** Absent where the entry has no stage that can be compared. */
  readonly choice?: StageChoice;
}

/** One thing that happened: what, by which host, when; with a stage, also what changed and where it stands in the comparison. */
export function TimelineItem({ entry, isLast, choice }: TimelineItemProps) {
  const { at, stage, changes } = entry;
  const { what, by } = describeEntry(entry);
  const isShown = choice !== undefined && (choice.isBefore || choice.isAfter);
  return (
    <li
      className={`relative flex gap-3 pr-3 pl-4 ${stage === null ? 'py-1' : 'py-2'} ${isShown ? 'bg-accent-soft' : ''}`}
    >
      <Rail hasStage={stage !== null} isLast={isLast} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <span className={`min-w-0 ${stage === null ? 'text-second text-text-2' : 'font-medium'}`}>
            {what}
            {by === '' ? null : <span className="text-second font-normal text-text-2"> {by}</span>}
          </span>
          <span className="ml-auto shrink-0 text-second text-text-2">
            {at === null ? 'time not known' : <RelativeTime time={at} />}
          </span>
        </p>
        {stage === null ? null : (
          <div className="flex min-h-6 items-center gap-2">
            {choice === undefined ? (
              <span className="text-second text-text-2">{nameStage(stage.number)}</span>
            ) : (
              <button type="button" className="link min-h-6 rounded-mark text-second" onClick={choice.onOpen}>
                {nameStage(stage.number)}
                <span className="sr-only">: compare it with the stage before it</span>
              </button>
            )}
            {choice === undefined ? null : (
              <span className="ml-auto flex gap-1">
                <SideToggle
                  side="before"
                  label={`Compare from: ${nameStage(stage.number)}`}
                  isSelected={choice.isBefore}
                  onSelect={choice.onSide}
                />
                <SideToggle
                  side="after"
                  label={`Compare to: ${nameStage(stage.number)}`}
                  isSelected={choice.isAfter}
                  onSelect={choice.onSide}
                />
              </span>
            )}
          </div>
        )}
        {stage?.trouble == null ? null : (
          <p className="flex items-start gap-1.5 text-second text-text-2">
            <TriangleAlert aria-hidden size={14} strokeWidth={1.5} className="mt-px shrink-0 text-unknown" />
            <span className="min-w-0 wrap-anywhere">{stage.trouble}</span>
          </p>
        )}
        {changes.length === 0 ? null : (
          <ul className="text-second text-text-2">
            {changes.map((change) => (
              <li key={change} className="wrap-anywhere">
                <InlineCode text={change} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The line that joins what happened; a disc is a stage, a ring an act without one. */
function Rail({ hasStage, isLast }: { readonly hasStage: boolean; readonly isLast: boolean }) {
  return (
    <span aria-hidden className="relative w-2.5 shrink-0">
      <svg width="10" height="10" viewBox="0 0 10 10" className={`relative ${hasStage ? 'mt-[5px]' : 'mt-[3px]'}`}>
        {hasStage ? (
          <circle cx="5" cy="5" r="4.5" className="fill-text-2" />
        ) : (
          <circle cx="5" cy="5" r="3" className="fill-surface stroke-text-3" strokeWidth="1.5" />
        )}
      </svg>
      {isLast ? null : <span className="absolute top-4 -bottom-2.5 left-[4.5px] w-px bg-line-strong" />}
    </span>
  );
}
