import { useCallback } from 'react';
import { quotePosix } from '#shared/report/quote-posix';
import type { SpecView } from '#shared/contract/schemas/bottle';
import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { useAsked } from '#renderer/parts/use-asked';
import { api } from '#renderer/state/api';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';

interface LaunchDialogProps {
  readonly slug: string;
  readonly name: string;
  readonly isOpen: boolean;
  onClose(): void;
}

/** Asks for a launch and shows the answer: this version launches nothing, and what is known of the commands that were meant. */
export function LaunchDialog({ slug, name, isOpen, onClose }: LaunchDialogProps) {
  return (
    <Dialog
      title={`Launch ${name}`}
      isOpen={isOpen}
      width={720}
      onClose={onClose}
      footer={
        <Button kind="secondary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <LaunchAnswer slug={slug} />
    </Dialog>
  );
}

function LaunchAnswer({ slug }: { readonly slug: string }) {
  const ask = useCallback(async () => await api().bottles.launchBottle({ slug }), [slug]);
  const { value, failure, askAgain } = useAsked(ask);
  if (value !== null) return <p>The bottle is {value.state}.</p>;
  if (failure === null) return <Skeleton label="Asking for a launch" rows={3} />;
  if (failure.code !== 'launch-not-implemented') return <FailureNote failure={failure} onRetry={askAgain} />;
  return (
    <div className="flex flex-col gap-4">
      <Banner tone="unknown" title="Nothing was started.">
        {failure.message}
      </Banner>
      {(failure.detail.commandGroups ?? []).map((group) => (
        <CommandGroup key={group.heading} group={group} />
      ))}
    </div>
  );
}

function CommandGroup({ group: { heading, commands } }: { readonly group: SpecView['commandGroups'][number] }) {
  return (
    <section aria-label={heading}>
      <h3 className="mb-2 text-section font-semibold">{heading}</h3>
      <ol className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface">
        {commands.map(({ argv, outcome, fact }) => {
          const line = quotePosix(argv);
          return (
            <li key={line} className="flex flex-col gap-2 px-4 py-3">
              <div className="flex items-start gap-2">
                <code className="min-w-0 flex-1 rounded-control border border-line bg-sunken px-2.5 py-1 text-code leading-5 wrap-anywhere whitespace-pre-wrap select-all">
                  {line}
                </code>
                <CopyButton isIcon label="Copy command" text={line} />
              </div>
              <p className="max-w-[76ch] text-text-2">
                <InlineCode text={outcome} /> {fact === null ? null : <FactChip fact={fact} />}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
