import { TriangleAlert } from 'lucide-react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { formatRoute } from '#renderer/state/route';

interface HistoryCardProps {
  readonly slug: string;
  readonly history: BottleDetail['history'];
}

/** The former stages of a bottle: number, when, which files. */
export function HistoryCard({ slug, history }: HistoryCardProps) {
  if (history.length === 0) return null;
  return (
    <Card
      title="History"
      count={history.length}
      aside={
        <a className="link text-body font-medium" href={formatRoute({ kind: 'bottle', slug, tab: 'history' })}>
          Compare any two
        </a>
      }
    >
      <ul aria-label="Former stages" className="divide-y divide-line">
        {history.map(({ number, preparedAt, files, whole }) => (
          <li key={number} className="flex items-center gap-4 px-4 py-2">
            <span className="w-8 shrink-0 font-mono text-literal leading-5 text-text-3">{number}</span>
            <span className="w-28 shrink-0">
              {preparedAt === null ? 'time not known' : <RelativeTime time={preparedAt} />}
            </span>
            <span
              title={files.join(', ')}
              className="min-w-0 flex-1 truncate font-mono text-literal leading-5 text-text-2"
            >
              {files.join(', ')}
            </span>
            {whole ? null : (
              <span className="inline-flex shrink-0 items-center gap-1 text-second font-medium text-unknown">
                <TriangleAlert aria-hidden size={14} strokeWidth={1.5} />
                not as it was written
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
