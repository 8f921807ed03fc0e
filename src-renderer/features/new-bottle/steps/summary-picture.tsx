import { lazy, Suspense, useRef } from 'react';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import type { Draft } from '#renderer/features/new-bottle/use-draft';

const DiagramView = lazy(async () => ({
  default: (await import('#renderer/parts/diagram/diagram-view.tsx')).DiagramView,
}));

/** The network that the bottle would have, as a picture and the same in a table. */
export function SummaryPicture({ draft: { view, slug } }: { readonly draft: Draft }) {
  const frame = useRef<HTMLDivElement>(null);
  const diagram = view?.diagram ?? null;
  if (diagram === null) return null;
  return (
    <Card title="Network" aside="the lanes as they are known for the programs on this host">
      <div className="px-4 py-3">
        <Suspense fallback={<Skeleton label="Loading the picture" rows={4} />}>
          <DiagramView diagram={diagram} name={slug ?? 'this bottle'} frame={frame} />
        </Suspense>
      </div>
    </Card>
  );
}
