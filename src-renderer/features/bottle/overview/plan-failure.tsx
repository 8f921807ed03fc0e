import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { formatRoute } from '#renderer/state/route';
import { Banner } from '#renderer/ui/layout/banner.tsx';

/** Why there is no plan, or why it cannot be written as it stands, and what to do; a broken spec is told by its problems. */
export function PlanFailure({ detail: { row, view } }: { readonly detail: BottleDetail }) {
  const { planFailure } = view;
  if (planFailure === null || planFailure.code === 'spec-invalid') return null;
  const spec = formatRoute({ kind: 'bottle', slug: row.slug, tab: 'spec' });
  switch (planFailure.code) {
    case 'backend-not-ready':
      return (
        <Banner tone="unknown" title={planFailure.message} action={<Link href={spec}>Go to the spec</Link>}>
          The spec is read and checked, and nothing is written for it. The one backend that this version prepares is{' '}
          <code>smolmachines</code>, whose shield is never better than unknown.
        </Banner>
      );
    case 'expectation-not-judged':
      return (
        <Banner tone="unknown" title={planFailure.message} action={<Link href={spec}>Go to the spec</Link>}>
          A policy test is never skipped in silence. Without its <code>[[expect]]</code> tables the spec can be written;
          what they ask for is then not tested.
        </Banner>
      );
    case 'tools-blocked':
      return (
        <Banner
          tone="unknown"
          title={planFailure.message}
          action={<Link href={formatRoute({ kind: 'preflight' })}>Go to Preflight</Link>}
        >
          The plan can be looked at all the same, and written for review on another machine.
        </Banner>
      );
    default:
      return (
        <Banner tone="broken" title="There is no plan.">
          {planFailure.message}
        </Banner>
      );
  }
}

function Link({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className="link font-medium whitespace-nowrap" href={href}>
      {children}
    </a>
  );
}
