import type { Timeline } from '#shared/contract/schemas/timeline';
import { Card } from '#renderer/ui/layout/card.tsx';
import { type Pair, pairWithNeighbour, replaceSide, type StageEntry } from './choose-pair.ts';
import { TimelineItem } from './timeline-item.tsx';

interface TimelineListProps {
  readonly timeline: Timeline;
  readonly stages: readonly StageEntry[];
  readonly pair: Pair | null;
  onChoose(pair: Pair): void;
}

/** What happened to a bottle, newest first; each stage can be put on either side of the comparison. */
export function TimelineList({ timeline: { entries, earlierActs }, stages, pair, onChoose }: TimelineListProps) {
  return (
    <Card title="What happened" aside={stages.length === 1 ? '1 stage' : `${stages.length} stages`}>
      <ol aria-label="What happened, newest first" className="pt-2 pb-1">
        {entries.map((entry, index) => {
          const number = entry.stage?.number ?? null;
          const isComparable = entry.stage !== null && entry.stage.state !== 'closed';
          const neighbours = isComparable ? pairWithNeighbour(stages, number) : null;
          return (
            <TimelineItem
              key={entry.id}
              entry={entry}
              isLast={index === entries.length - 1 && earlierActs === 0}
              {...(pair === null || neighbours === null
                ? {}
                : {
                    choice: {
                      isBefore: pair.before === number,
                      isAfter: pair.after === number,
                      onOpen: () => {
                        onChoose(neighbours);
                      },
                      onSide: (side: keyof Pair) => {
                        onChoose(replaceSide(pair, side, number));
                      },
                    },
                  })}
            />
          );
        })}
      </ol>
      {earlierActs === 0 ? null : (
        <p className="border-t border-line px-4 py-2 text-second text-text-2">
          {earlierActs === 1 ? '1 more act' : `${earlierActs} more acts`} in <code>log.jsonl</code>.
        </p>
      )}
    </Card>
  );
}
