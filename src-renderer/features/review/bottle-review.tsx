import { useRef, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { useOffer } from '#renderer/actions/offers';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { refreshBottle, useBottleDetail } from '#renderer/state/bottle';
import { ScrollArea } from './scroll-area.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { BottleHead } from './bottle-head.tsx';
import { BottleNotes } from './bottle-notes.tsx';
import { FileSection, type FileSectionHandle } from './file/file-section.tsx';
import { listOpenFiles } from './file/file-texts.ts';

interface BottleReviewProps {
  readonly slug: string;
  onWrite(): void;
}

/** The shown bottle: what stands against writing it, and each of its files that is not as it was written. */
export function BottleReview({ slug, onWrite }: BottleReviewProps) {
  const view = useBottleDetail(slug);
  return (
    <ScrollArea label="The bottle that is shown">
      {view.status === 'loading' ? <Skeleton label="Loading the bottle" rows={8} /> : null}
      {view.status === 'failed' ? (
        <FailureNote failure={view.failure} onRetry={() => void refreshBottle(slug)} />
      ) : null}
      {view.status === 'ready' ? <Files detail={view.detail} onWrite={onWrite} /> : null}
    </ScrollArea>
  );
}

function Files({ detail, onWrite }: { readonly detail: BottleDetail; onWrite(): void }) {
  const files = listOpenFiles(detail.view.files);
  const sections = useRef(new Map<string, FileSectionHandle>());
  const place = useRef<{ readonly file: string; readonly change: number } | null>(null);
  const [said, setSaid] = useState('');
  const goToChange = (step: 1 | -1): void => {
    const next = findChange(files, { sections: sections.current, from: place.current, step });
    if (next === null) {
      setSaid(step === 1 ? 'This is the last change of this bottle.' : 'This is the first change of this bottle.');
      return;
    }
    setSaid('');
    place.current = next;
    sections.current.get(next.file)?.showChange(next.change);
  };
  useOffer('review-next', () => {
    goToChange(1);
  });
  useOffer('review-previous', () => {
    goToChange(-1);
  });
  useOffer('review-tick', () => {
    const name = place.current?.file ?? files[0]?.name;
    if (name !== undefined) sections.current.get(name)?.toggleReviewed();
  });
  return (
    <>
      <BottleHead detail={detail} onWrite={onWrite} />
      <BottleNotes detail={detail} />
      <output className="sr-only">{said}</output>
      {files.length === 0 && detail.view.plan !== null ? (
        <p className="text-text-2">Every file is as it was written.</p>
      ) : null}
      {files.map((file) => (
        <FileSection
          key={file.name}
          detail={detail}
          file={file}
          handle={(section) => {
            if (section === null) sections.current.delete(file.name);
            else sections.current.set(file.name, section);
          }}
          onChangeShown={(change) => {
            if (change !== null) place.current = { file: file.name, change };
          }}
        />
      ))}
    </>
  );
}

interface Search {
  readonly sections: ReadonlyMap<string, FileSectionHandle>;
  readonly from: { readonly file: string; readonly change: number } | null;
  readonly step: 1 | -1;
}

/** The change after or before the one that is looked at, through all files that are open; null at the end. */
function findChange(
  files: readonly { readonly name: string }[],
  { sections, from, step }: Search,
): { readonly file: string; readonly change: number } | null {
  const all = files.flatMap(({ name }) =>
    Array.from({ length: sections.get(name)?.countChanges() ?? 0 }, (_, change) => ({ file: name, change })),
  );
  if (from === null) return (step === 1 ? all[0] : all.at(-1)) ?? null;
  const order = new Map(files.map(({ name }, index) => [name, index]));
  const rank = (one: { readonly file: string; readonly change: number }): number =>
    (order.get(one.file) ?? -1) * 1_000_000 + one.change;
  const isBeyond = (one: { readonly file: string; readonly change: number }): boolean =>
    (rank(one) - rank(from)) * step > 0;
  return (step === 1 ? all.find(isBeyond) : all.findLast(isBeyond)) ?? null;
}
