import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { ShieldBadge } from '#renderer/parts/marks/shield-badge.tsx';
import { SummaryRows } from '#renderer/parts/summary-rows.tsx';
import { useEdit } from '#renderer/state/edits/edits';
import { formatRoute } from '#renderer/state/route';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { AcceptPowers } from './accept-powers.tsx';
import { BlockedTools } from './blocked-tools.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { NoteList } from './note-list.tsx';
import { PlannedFiles } from './planned-files.tsx';
import type { Review, ShownPlan } from './use-review.ts';

interface ReviewBodyProps {
  readonly review: Review;
  readonly detail: BottleDetail;
  /** Before a link in it leads elsewhere. */
  onLeave(): void;
}

/** What would be written: what stands against it, the summary, the files and their lines, the notes. */
export function ReviewBody({ review, detail, onLeave }: ReviewBodyProps) {
  const { shown, failure, isStale, changes } = review;
  const { slug } = detail.row;
  const blocked = failure?.code === 'tools-blocked' ? failure.message : toolsMessage(detail);
  const readAgain = (): void => void review.readAgain();
  return (
    <div className="flex flex-col gap-4">
      <Changes changes={changes} isMoved={shown?.isMoved ?? false} onKeepPorts={review.keepPorts} />
      {isStale ? (
        <div ref={showAtOnce}>
          <Banner
            tone="unknown"
            isAlert
            title="What would be written is another plan by now."
            action={
              <Button kind="secondary" size="small" onPress={readAgain}>
                Show the new plan
              </Button>
            }
          >
            The spec, the stage or this host changed since this was shown. Nothing was written.
          </Banner>
        </div>
      ) : null}
      <UnsavedEdit slug={slug} onLeave={onLeave} />
      {failure === null || failure.code === 'tools-blocked' || shown === null ? null : (
        <div ref={showAtOnce}>
          <FailureNote failure={failure} />
        </div>
      )}
      <AcceptPowers detail={detail} onAnswered={readAgain} />
      {blocked === null || shown === null ? null : <BlockedTools message={blocked} onLooked={readAgain} />}
      {shown === null ? <NoPlan detail={detail} /> : <Plan review={review} shown={shown} />}
    </div>
  );
}

function toolsMessage({ view: { planFailure } }: BottleDetail): string | null {
  return planFailure?.code === 'tools-blocked' ? planFailure.message : null;
}

function NoPlan({ detail }: { readonly detail: BottleDetail }) {
  const message = detail.view.planFailure?.message ?? 'There is no plan for this bottle.';
  return (
    <Banner tone="unknown" title="There is nothing to write now.">
      {message}
    </Banner>
  );
}

interface ChangesProps {
  readonly changes: readonly string[] | null;
  readonly isMoved: boolean;
  onKeepPorts(): void;
}

function Changes({ changes, isMoved, onKeepPorts }: ChangesProps) {
  if (changes === null || changes.length === 0) return null;
  const action = isMoved ? (
    <Button kind="secondary" size="small" onPress={onKeepPorts}>
      Keep the ports
    </Button>
  ) : undefined;
  return (
    // Another list is another element, so that each comes into view once.
    <div key={changes.join()} ref={showAtOnce}>
      <Banner
        tone="unknown"
        isAlert
        title={isMoved ? 'With the ports moved:' : 'The plan has changed. Nothing was written; look at it again.'}
        action={action}
      >
        <ul className="mt-1 list-disc pl-4">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

/** What came up by itself is not left out of sight above or below what is being read. */
function showAtOnce(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function UnsavedEdit({ slug, onLeave }: { readonly slug: string; onLeave(): void }) {
  const edit = useEdit(slug);
  if (edit === null) return null;
  return (
    <Banner
      tone="plain"
      title="Your edit of bottle.toml is not saved."
      action={
        <a className="link font-medium" href={formatRoute({ kind: 'bottle', slug, tab: 'spec' })} onClick={onLeave}>
          Go to the spec
        </a>
      }
    >
      What is written here is the saved spec.
    </Banner>
  );
}

function Plan({ review, shown }: { readonly review: Review; readonly shown: ShownPlan }) {
  const { plan, detail, isMoved } = shown;
  const { shield, summary } = detail.view;
  const [first] = shield.reasons;
  const move = (
    <Button kind="secondary" size="small" onPress={() => void review.movePorts()}>
      Move ports
    </Button>
  );
  const isWritten = detail.row.state !== 'never-prepared';
  const files = (
    <Card title="Files" count={plan.files.length} aside="from disk (−) to draft (+)">
      <PlannedFiles shown={shown} />
      <p className="border-t border-line bg-sunken px-4 py-2 text-second text-text-2">
        Beside them lie <code>plan.json</code>, the record of what was written, and <code>bottle.toml</code>, the spec
        as it was prepared. All files are written, or none{isWritten ? ', also those that stay the same' : ''}.{' '}
        {isWritten ? 'The stage that lies there now goes into history.' : null}
      </p>
    </Card>
  );
  return (
    <>
      {/* Who wrote this bottle before wants to see what becomes other; who never did, what it comes to. */}
      {isWritten ? files : null}
      <div className="flex items-start gap-3">
        <ShieldBadge shield={shield.shield} reasons={shield.reasons} tone="tinted" />
        {first === undefined ? null : <p className="py-0.5 text-text-2">{first.statement}</p>}
      </div>
      <Card title="Summary">
        <SummaryRows rows={summary} />
      </Card>
      {isWritten ? null : files}
      {plan.notes.length === 0 ? null : (
        <Card title="Notes" count={plan.notes.length}>
          <NoteList notes={plan.notes} {...(isMoved ? {} : { action: { code: 'port-owner-unknown', node: move } })} />
        </Card>
      )}
    </>
  );
}
