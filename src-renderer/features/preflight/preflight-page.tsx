import { RefreshCw } from 'lucide-react';
import { useOffer } from '#renderer/actions/offers';
import { useKeycap } from '#renderer/actions/use-keycap';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { runChecks, useCheckRun } from '#renderer/state/check-run';
import { useChecks } from '#renderer/state/feed/feed';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { type Check, CheckCard } from './check-card.tsx';
import { CheckingCards } from './checking-cards.tsx';
import { useRecheckOnReturn } from './use-recheck-on-return.ts';

/** The checks on this host: what was looked for, what was found, and what to do about what was not. */
export function PreflightPage() {
  const { checks, checkedAt } = useChecks();
  const { isChecking, failure } = useCheckRun();
  useRecheckOnReturn();
  const cap = useKeycap('check-host');
  useOffer('check-host', checkAgain);
  return (
    <>
      <PageHeader
        title="Preflight"
        after={
          <span className="min-w-0 truncate text-second text-text-3">
            {checkedAt === null ? null : (
              <>
                Checked <RelativeTime time={checkedAt} />
              </>
            )}
            <span aria-live="polite" className="sr-only">
              {isChecking ? 'Checking this host' : ''}
            </span>
          </span>
        }
        actions={
          <Button kind="secondary" icon={RefreshCw} {...cap} isPending={isChecking} onPress={checkAgain}>
            {isChecking ? 'Checking' : 'Re-check all'}
          </Button>
        }
      />
      <div className="flex max-w-[920px] flex-col gap-5 px-6 pb-8 max-narrow:px-4">
        {failure === null ? null : <FailureNote failure={failure} onRetry={checkAgain} />}
        {checks === null ? failure === null ? <CheckingCards /> : null : <Found checks={checks} />}
      </div>
    </>
  );
}

function checkAgain(): void {
  void runChecks({ fresh: true });
}

function Found({ checks }: { readonly checks: readonly Check[] }) {
  const open = checks.filter(({ status }) => status !== 'ok');
  const rest = checks.filter(({ status }) => status === 'ok');
  return (
    <>
      {open.length === 0 ? (
        <Banner tone="plain" title="Nothing is missing on this host.">
          All {checks.length} checks found what they looked for.
        </Banner>
      ) : (
        <Group title={open.length === 1 ? '1 check needs you' : `${open.length} checks need you`} checks={open} />
      )}
      {rest.length === 0 ? null : <Group title={`${rest.length} as needed`} checks={rest} />}
    </>
  );
}

function Group({ title, checks }: { readonly title: string; readonly checks: readonly Check[] }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-section font-semibold">{title}</h2>
      <ul className="flex flex-col gap-2">
        {checks.map((check) => (
          <li key={check.id}>
            <CheckCard check={check} />
          </li>
        ))}
      </ul>
    </section>
  );
}
