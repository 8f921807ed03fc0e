import { lazy, Suspense, useId, useRef } from 'react';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import type { Draft } from '../use-draft.ts';
import { DraftFiles } from './draft-files.tsx';

const DiagramView = lazy(async () => ({
  default: (await import('#renderer/parts/diagram/diagram-view.tsx')).DiagramView,
}));

/** The network that the bottle would have, as a picture and the same in a table. */
export function SummaryPicture({ draft: { view, slug } }: { readonly draft: Draft }) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const diagram = view?.diagram ?? null;
  if (diagram === null) return null;
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <h2 id={id} className="text-section font-semibold">
          Network
        </h2>
        <span className="text-second text-text-2">as it is known for the programs on this host</span>
      </div>
      <Suspense fallback={<Skeleton label="Loading the picture" rows={4} />}>
        <DiagramView
          diagram={diagram}
          name={slug ?? 'this bottle'}
          frame={frame}
          below={<DraftFiles files={view?.files ?? []} />}
        />
      </Suspense>
    </section>
  );
}
