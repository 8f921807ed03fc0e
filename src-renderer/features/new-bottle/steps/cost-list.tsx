import { TriangleAlert, Minus } from 'lucide-react';
import { Card } from '#renderer/ui/layout/card.tsx';
import type { Draft } from '#renderer/features/new-bottle/use-draft';

/** What the choices cost, the heavy ones first. */
export function CostList({ costs }: Pick<Draft, 'costs'>) {
  return (
    <Card title="What it costs" count={costs.length}>
      {costs.length === 0 ? (
        <p className="px-4 py-2 text-text-2">Nothing of this host is given to the guest, and no host is listed.</p>
      ) : (
        <ul aria-label="What it costs" className="divide-y divide-line">
          {costs.map(({ weight, choice, statement }) => {
            const Icon = weight === 'warning' ? TriangleAlert : Minus;
            return (
              <li key={choice} className="flex items-start gap-2.5 px-4 py-2">
                <Icon
                  aria-hidden
                  size={14}
                  strokeWidth={1.5}
                  className={`mt-[3px] shrink-0 ${weight === 'warning' ? 'text-unknown' : 'text-text-3'}`}
                />
                <span className="min-w-0 wrap-anywhere text-text-2">
                  {weight === 'warning' ? <span className="sr-only">Heavy: </span> : null}
                  <strong className="font-medium text-text">{choice}.</strong> {statement}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
