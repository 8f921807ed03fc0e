import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { ProblemList } from '#renderer/parts/problem-list.tsx';
import { SummaryRows } from '#renderer/parts/summary-rows.tsx';
import { AcceptPowers } from '#renderer/parts/write/accept-powers.tsx';
import { PreparedSpecButton } from '#renderer/parts/restore/prepared-spec-button.tsx';
import { NoteList } from '#renderer/parts/write/note-list.tsx';
import { useEdit } from '#renderer/state/edits/edits';
import { formatRoute } from '#renderer/state/route';
import { openSpecAt } from '#renderer/state/wanted-place';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';

/** What stands against writing a bottle, what is noted of its plan, and the summary, folded. */
export function BottleNotes({ detail }: { readonly detail: BottleDetail }) {
  const { row, view } = detail;
  const isEdited = useEdit(row.slug) !== null;
  const spec = (
    <a
      className="link font-medium whitespace-nowrap"
      href={formatRoute({ kind: 'bottle', slug: row.slug, tab: 'spec' })}
    >
      Go to the spec
    </a>
  );
  const errors = view.problems.filter(({ severity }) => severity === 'error');
  const failure = view.planFailure;
  return (
    <>
      {errors.length === 0 ? null : (
        <Banner
          tone="broken"
          title={errors.length === 1 ? 'The spec has 1 error.' : `The spec has ${errors.length} errors.`}
          action={spec}
        >
          There is no plan until that is mended, so nothing can be written.
          <div className="mt-1">
            <ProblemList
              problems={errors}
              {...(detail.specText === null
                ? {}
                : {
                    onGoTo: ({ line, column }) => {
                      openSpecAt({ slug: row.slug, line, column });
                    },
                  })}
            />
          </div>
          <div className="mt-2 empty:hidden">
            <PreparedSpecButton detail={detail} />
          </div>
        </Banner>
      )}
      {failure === null || failure.code === 'spec-invalid' ? null : (
        <Banner
          tone="unknown"
          title={failure.code === 'tools-blocked' ? 'Programs are missing.' : 'This cannot be written as it stands.'}
          action={
            failure.code === 'tools-blocked' ? (
              <a className="link font-medium whitespace-nowrap" href={formatRoute({ kind: 'preflight' })}>
                Go to Preflight
              </a>
            ) : undefined
          }
        >
          {failure.message}
        </Banner>
      )}
      {row.state !== 'damaged' || failure?.code === 'newer-version' ? null : (
        <Banner tone="broken" title="What was written cannot be told any more.">
          {view.plan?.notes.find(({ code }) => code === 'stage-damaged')?.message ?? row.firstProblem?.message ?? ''}
        </Banner>
      )}
      {isEdited ? (
        <Banner tone="plain" title="Your edit of bottle.toml is not saved." action={spec}>
          What is reviewed here is the saved spec.
        </Banner>
      ) : null}
      <AcceptPowers detail={detail} />
      {view.summary.length === 0 && (view.plan?.notes.length ?? 0) === 0 ? null : (
        <div className="flex flex-col gap-1">
          {view.summary.length === 0 ? null : (
            <Disclosure title="Summary">
              <div className="-ml-4 rounded-card border border-line bg-surface">
                <SummaryRows rows={view.summary} />
              </div>
            </Disclosure>
          )}
          {view.plan === null || view.plan.notes.length === 0 ? null : (
            <Disclosure title="Notes" count={view.plan.notes.length}>
              <div className="-ml-4 rounded-card border border-line bg-surface">
                <NoteList notes={view.plan.notes} />
              </div>
            </Disclosure>
          )}
        </div>
      )}
    </>
  );
}
