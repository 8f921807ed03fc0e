import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { type Problem, ProblemList } from '#renderer/parts/problem-list.tsx';
import { RestoreRecord } from '#renderer/parts/restore/restore-record.tsx';
import { useEdit } from '#renderer/state/edits/edits';
import { formatRoute } from '#renderer/state/route';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { openSpecAt } from '#renderer/state/wanted-place';
import { PlanFailure } from './plan-failure.tsx';

/** What stands between a bottle and its files being written and as written, gravest first; nothing when all is well. */
export function Standing({ detail }: { readonly detail: BottleDetail }) {
  const { row } = detail;
  return (
    <>
      <UnsavedEdit slug={row.slug} />
      <SpecProblems detail={detail} />
      <PlanFailure detail={detail} />
      <DamagedStage detail={detail} />
      <Drift detail={detail} />
    </>
  );
}

function UnsavedEdit({ slug }: { readonly slug: string }) {
  if (useEdit(slug) === null) return null;
  return (
    <Banner tone="plain" title="Your edit of bottle.toml is not saved." action={<SpecLink slug={slug} />}>
      This page shows the saved spec, and that is what would be written.
    </Banner>
  );
}

function SpecProblems({ detail: { row, view, specText } }: { readonly detail: BottleDetail }) {
  const { problems } = view;
  if (problems.length === 0) return null;
  const isBroken = problems.some(({ severity }) => severity === 'error');
  const show = ({ line, column }: Problem): void => {
    openSpecAt({ slug: row.slug, line, column });
  };
  return (
    <Banner
      tone={isBroken ? 'broken' : 'unknown'}
      title={titleOf(problems, specText)}
      action={<SpecLink slug={row.slug} />}
    >
      {isBroken ? `There is no plan until that is mended. ${whatStays(row.state)}` : null}
      <div className="mt-1">
        <ProblemList problems={problems} {...(specText === null ? {} : { onGoTo: show })} />
      </div>
    </Banner>
  );
}

function titleOf(problems: readonly Problem[], specText: string | null): string {
  if (problems.some(({ code }) => code === 'spec-missing')) return 'There is no spec.';
  if (specText === null) return 'The spec cannot be read.';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return errors === 1 ? 'The spec has 1 error.' : `The spec has ${errors} errors.`;
  return problems.length === 1 ? 'The spec has 1 warning.' : `The spec has ${problems.length} warnings.`;
}

function whatStays(state: BottleDetail['row']['state']): string {
  return state === 'never-prepared' ? 'Nothing was written yet.' : 'What was written before stays as it is.';
}

function SpecLink({ slug }: { readonly slug: string }) {
  return (
    <a className="link font-medium whitespace-nowrap" href={formatRoute({ kind: 'bottle', slug, tab: 'spec' })}>
      Go to the spec
    </a>
  );
}

function DamagedStage({ detail: { row, view } }: { readonly detail: BottleDetail }) {
  // A stage of a newer version is told as the reason why there is no plan.
  if (row.state !== 'damaged' || view.planFailure?.code === 'newer-version') return null;
  const noted = view.plan?.notes.find(({ code }) => code === 'stage-damaged');
  const found = row.firstProblem?.code === 'spec-missing' ? null : row.firstProblem;
  const message = noted?.message ?? found?.message ?? 'Its record does not say what was written.';
  return (
    <Banner tone="broken" title="What was written cannot be told any more.">
      {message}
    </Banner>
  );
}

function Drift({ detail: { row, view } }: { readonly detail: BottleDetail }) {
  if (row.state !== 'drifted') return null;
  const files = view.files.filter(({ status }) => status === 'drifted').map(({ name }) => name);
  return (
    <Banner
      tone="unknown"
      title={
        files.length === 1
          ? '1 file on disk is not what was written.'
          : `${row.driftedFiles} files on disk are not what was written.`
      }
      action={<RestoreRecord slug={row.slug} name={row.name} files={files} />}
    >
      {files.join(', ')}. It was not changed by Corkboard. Restoring puts back what was written; writing takes the
      draft. Either way what lies there goes into history first.
    </Banner>
  );
}
