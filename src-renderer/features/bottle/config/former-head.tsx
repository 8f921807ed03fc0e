import { TriangleAlert } from 'lucide-react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';

interface FormerHeadProps {
  readonly entry: BottleDetail['history'][number];
  /** Puts the spec of that stage into the editor, unsaved; null where it has none or the same. */
  readonly onTakeSpec: (() => void) | null;
}

/** Which former stage the present draft is shown beside, and whether that stage is whole. */
export function FormerHead({ entry: { number, preparedAt, whole }, onTakeSpec }: FormerHeadProps) {
  return (
    <div
      className={`flex min-h-10 items-center gap-3 px-4 py-1.5 ${whole ? 'border-b border-line' : 'bg-unknown-soft'}`}
    >
      {whole ? null : <TriangleAlert aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-unknown" />}
      <p className="min-w-0 flex-1 wrap-anywhere text-text-2">
        <strong className="font-semibold text-text">Stage {number}</strong>, prepared{' '}
        {preparedAt === null ? 'at a time that is not known' : <RelativeTime time={preparedAt} />}.{' '}
        {whole ? 'It is whole.' : 'It is not whole: a file in it is not the one that was written.'}
      </p>
      {onTakeSpec === null ? null : (
        <Button kind="secondary" size="small" onPress={onTakeSpec}>
          Use this spec
        </Button>
      )}
    </div>
  );
}
