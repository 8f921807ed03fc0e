import type { ReactNode } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { OutcomeWord } from './outcome-word.tsx';
import { countOutcomes, type Run } from './use-run.ts';

interface ManyDialogProps {
  readonly title: string;
  readonly rows: readonly BottleRow[];
  readonly run: Run;
  readonly isDestructive?: boolean;
  /** How many bottles were read so far; the act waits for all of them. */
  readonly readCount: number;
  /** Over the list: what it does. */
  readonly lead: ReactNode;
  /** Under the list: choices. */
  readonly choices?: ReactNode;
  /** The button that starts the run; null when there is nothing to do. */
  readonly act: ReactNode;
  /** What is said of each bottle before the run, in the order of the rows. */
  readonly notes: readonly ReactNode[];
  onClose(): void;
}

/** One act over several bottles: what it does to each, then the progress and the outcome of each. */
export function ManyDialog(props: ManyDialogProps) {
  const { title, rows, run, isDestructive = false, readCount, lead, choices, act, notes, onClose } = props;
  const { step, outcomes } = run;
  const isReading = step === 'idle' && readCount < rows.length;
  return (
    <Dialog
      isOpen
      title={title}
      width={720}
      isDestructive={isDestructive || step === 'running'}
      onClose={() => {
        run.cancel();
        onClose();
      }}
      footer={
        <>
          <output className="mr-auto min-w-0 flex-1 basis-52 text-second text-text-2">
            {isReading ? `Reading ${readCount} of ${rows.length}…` : <Progress run={run} />}
          </output>
          {step === 'running' ? (
            <Button kind="secondary" onPress={run.cancel}>
              Cancel the rest
            </Button>
          ) : (
            <Button kind="secondary" autoFocus={isDestructive} onPress={onClose}>
              {step === 'ended' ? 'Close' : 'Cancel'}
            </Button>
          )}
          {step === 'idle' ? act : null}
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {lead}
        {isReading || step === 'running' ? <div aria-hidden className="progress-bar" /> : null}
        <ul
          aria-label="Bottles"
          className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface"
        >
          {rows.map((row, at) => {
            const outcome = outcomes.get(row.slug);
            return (
              // Hundreds of them are laid out only where they are seen.
              <li
                key={row.slug}
                className="flex items-start gap-3 px-4 py-2 [contain-intrinsic-size:auto_40px] [content-visibility:auto]"
              >
                <span className="mt-0.5 shrink-0">
                  <BottleMark color={row.color} state={row.state} />
                </span>
                <div className="min-w-0 flex-1">
                  <bdi title={row.name} className="block truncate font-medium text-text">
                    {row.name}
                  </bdi>
                  <div className="text-second text-text-2">
                    {outcome === undefined ? notes[at] : <OutcomeWord outcome={outcome} />}
                  </div>
                </div>
              </li>
            );
          })}
        </ul>
        {step === 'idle' ? choices : null}
      </div>
    </Dialog>
  );
}

function Progress({ run: { step, outcomes } }: { readonly run: Run }) {
  if (step === 'idle') return null;
  const { done, failed, left } = countOutcomes(outcomes);
  const parts = [`${done} of ${outcomes.size} done`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (left > 0) parts.push(`${left} left out`);
  return <>{parts.join(', ')}</>;
}
