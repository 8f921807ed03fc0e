import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { PowerList } from '#renderer/parts/power-list.tsx';
import { ShieldBadge } from '#renderer/parts/marks/shield-badge.tsx';
import { SummaryRows } from '#renderer/parts/summary-rows.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { formatRoute } from '#renderer/state/route';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import type { StepId } from '#renderer/features/new-bottle/form/form-fields';
import type { Draft } from '#renderer/features/new-bottle/use-draft';
import { CostList } from './cost-list.tsx';
import { DraftFiles } from './draft-files.tsx';

interface SummaryStepProps {
  readonly draft: Draft;
  readonly wrong: ReadonlySet<StepId>;
}

/** What the bottle comes to before it is made: the rows to say yes to, its shield, powers, costs, files. */
export function SummaryStep({ draft: { view, costs }, wrong }: SummaryStepProps) {
  if (view === null) return wrong.size > 0 ? null : <Skeleton label="Loading the summary" rows={6} />;
  const { shield, summary, powers, files, planFailure } = view;
  return (
    <>
      <Card title="Summary" aside={<ShieldBadge shield={shield.shield} reasons={shield.reasons} tone="bare" />}>
        {summary.length === 0 ? (
          <p className="px-4 py-2 text-text-2">The spec has errors. There is no summary until they are mended.</p>
        ) : (
          <SummaryRows rows={summary} />
        )}
        {shield.reasons.length === 0 ? null : (
          <ul
            aria-label="Reasons of the shield"
            className="flex flex-col gap-1 border-t border-line px-4 py-2 text-second text-text-2"
          >
            {shield.reasons.map(({ statement, fact }) => (
              <li key={statement} className="wrap-anywhere">
                <InlineCode text={statement} /> {fact === null ? null : <FactChip fact={fact} />}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <NotWritten planFailure={planFailure} />
      <CostList costs={costs} />
      {powers.length === 0 ? null : (
        <section aria-label="Powers" className="flex flex-col gap-2">
          <p className="text-text-2">
            Creating the bottle accepts exactly these powers. Others, if the spec changes later, are asked for again.
          </p>
          <PowerList powers={powers} />
        </section>
      )}
      <DraftFiles files={files} />
    </>
  );
}

/** What stands against writing the files; the bottle can be made and looked at all the same. */
function NotWritten({ planFailure }: { readonly planFailure: NonNullable<Draft['view']>['planFailure'] }) {
  if (planFailure === null || planFailure.code === 'spec-invalid') return null;
  return (
    <Banner
      tone="unknown"
      title={planFailure.message}
      action={
        planFailure.code === 'tools-blocked' ? (
          <a className="link font-medium" href={formatRoute({ kind: 'preflight' })}>
            How to get them
          </a>
        ) : undefined
      }
    >
      The bottle can be made and its spec edited
      {planFailure.code === 'tools-blocked' ? ', and its files looked at' : ''}.
    </Banner>
  );
}
