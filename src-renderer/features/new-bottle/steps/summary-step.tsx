import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { PowerList } from '#renderer/parts/power-list.tsx';
import { ShieldBadge } from '#renderer/parts/marks/shield-badge.tsx';
import { SummaryRows } from '#renderer/parts/summary-rows.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { formatRoute } from '#renderer/state/route';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import type { StepId } from '#renderer/features/new-bottle/form/form-fields';
import type { Draft } from '#renderer/features/new-bottle/use-draft';
import { CostList } from './cost-list.tsx';

interface SummaryStepProps {
  readonly draft: Draft;
  readonly wrong: ReadonlySet<StepId>;
}

/** What the bottle comes to before it is made: the rows to say yes to, its shield, powers, costs, files. */
export function SummaryStep({ draft: { view, costs }, wrong }: SummaryStepProps) {
  if (view === null) return wrong.size > 0 ? null : <Skeleton label="Loading the summary" rows={6} />;
  const { shield, summary, powers, planFailure } = view;
  return (
    <>
      <Card title="Summary" aside={<ShieldBadge shield={shield.shield} reasons={shield.reasons} tone="bare" />}>
        {summary.length === 0 ? (
          <p className="px-4 py-2 text-text-2">The spec has errors. There is no summary until they are mended.</p>
        ) : (
          <SummaryRows rows={summary} />
        )}
        <Reasons reasons={shield.reasons} />
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
    </>
  );
}

/** The gravest reason of the shield is said at once, the others when they are asked for. */
function Reasons({
  reasons: [first, ...others],
}: {
  readonly reasons: NonNullable<Draft['view']>['shield']['reasons'];
}) {
  if (first === undefined) return null;
  return (
    <div className="flex flex-col gap-1 border-t border-line px-4 py-2 text-second text-text-2">
      <Reason {...first} />
      {others.length === 0 ? null : (
        <Disclosure title={others.length === 1 ? '1 more reason' : `${others.length} more reasons`}>
          <ul aria-label="More reasons of the shield" className="flex flex-col gap-1">
            {others.map((reason) => (
              <li key={reason.statement}>
                <Reason {...reason} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Reason({ statement, fact }: { readonly statement: string; readonly fact: string | null }) {
  return (
    <p className="wrap-anywhere">
      <InlineCode text={statement} /> {fact === null ? null : <FactChip fact={fact} />}
    </p>
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
