import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import { ShieldBadge } from '#renderer/parts/marks/shield-badge.tsx';
import { StateWord } from '#renderer/parts/marks/state-word.tsx';
import { formatRoute } from '#renderer/state/route';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';

interface BottleHeaderProps {
  readonly slug: string;
  /** Undefined until the host told of it. */
  readonly row: BottleRow | undefined;
  readonly actions?: ReactNode;
}

/** The top of a bottle's page: the way back, its mark and name, its shield, backend and state. */
export function BottleHeader({ slug, row, actions }: BottleHeaderProps) {
  return (
    <PageHeader
      title={row?.name ?? slug}
      crumb={<Crumb />}
      {...(row === undefined ? {} : { mark: <BottleMark color={row.color} state={row.state} size="large" /> })}
      {...(row === undefined ? {} : { after: <Standing row={row} /> })}
      actions={actions}
    />
  );
}

/** The way back to the list. */
export function Crumb() {
  return (
    <nav aria-label="Where this is" className="flex shrink-0 items-center gap-2">
      <a
        href={formatRoute({ kind: 'bottles' })}
        className="rounded-mark text-body font-medium text-text-2 hover:text-text"
      >
        Bottles
      </a>
      <ChevronRight aria-hidden size={16} strokeWidth={1.5} className="text-text-3" />
    </nav>
  );
}

function Standing({ row }: { readonly row: BottleRow }) {
  return (
    <div className="flex shrink-0 items-center gap-3 pl-1">
      <ShieldBadge shield={row.shield} reasons={row.shieldReasons} tone="tinted" />
      {row.backend === null ? null : (
        <span
          title="The backend"
          className="rounded-mark border border-line-strong max-narrow:hidden bg-surface px-1.5 font-mono text-literal leading-5 text-text"
        >
          {row.backend}
        </span>
      )}
      <span className="text-body text-text-2">
        <StateWord state={row.state} />
      </span>
    </div>
  );
}
