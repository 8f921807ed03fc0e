import { useRef } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { LaneLines } from '#shared/diagram/diagram';
import { wantFile } from '#renderer/features/bottle/config/wanted-file';
import { openSpecAt } from '#renderer/state/wanted-place';
import { DiagramView } from '#renderer/parts/diagram/diagram-view.tsx';
import { ExportMenu } from '#renderer/parts/diagram/export-menu.tsx';
import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { ShieldGlyph } from '#renderer/parts/marks/shield-glyph.tsx';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { formatRoute, goTo } from '#renderer/state/route';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx';

/** What a bottle's network was asked to be, lane by lane, and what is known of it. */
export function NetworkTab({ detail }: { readonly detail: BottleDetail }) {
  const frame = useRef<HTMLDivElement>(null);
  const { slug, name } = detail.row;
  const { diagram, shield } = detail.view;
  if (diagram === null) {
    return (
      <EmptyState
        title="There is no picture yet"
        lead="The spec has errors. What the bottle asks of the network is drawn as soon as they are mended."
        actions={
          <a href={formatRoute({ kind: 'bottle', slug, tab: 'spec' })} className="link">
            Mend the spec
          </a>
        }
      />
    );
  }
  const isWorse = diagram.lanes.some(({ standing }) => standing === 'worse');
  const openLines = ({ file, from }: LaneLines): void => {
    if (file === 'bottle.toml') {
      openSpecAt({ slug, line: from, column: 1 });
      return;
    }
    wantFile({ slug, name: file });
    goTo({ kind: 'bottle', slug, tab: 'config' });
  };
  return (
    <div className="flex flex-col gap-4">
      <Banner
        action={
          <ExportMenu
            picture={frame}
            title={`Network of ${name}: asked for, not verified`}
            fileName={`${slug}-network`}
          />
        }
        tone={isWorse ? 'broken' : 'unknown'}
        title={diagram.headline}
        mark={
          <span className={`shrink-0 self-start pt-2 ${isWorse ? 'text-broken' : 'text-unknown'}`}>
            <ShieldGlyph shield={shield.shield} />
          </span>
        }
      >
        {diagram.statements.map(({ statement, fact }) => (
          <span key={statement} className="mr-3 inline-block">
            <InlineCode text={statement} />
            {fact === null ? null : (
              <>
                {' '}
                <FactChip fact={fact} />
              </>
            )}
          </span>
        ))}
      </Banner>
      <DiagramView diagram={diagram} name={name} frame={frame} onOpenLines={openLines} />
    </div>
  );
}
