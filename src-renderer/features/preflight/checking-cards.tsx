import { StatusDot } from '#renderer/parts/marks/status-dot.tsx';
import { useHost } from '#renderer/state/feed/feed';

/** What stands there during the first look: a card for each program that is being looked for. */
export function CheckingCards() {
  const tools = useHost()?.tools ?? [];
  return (
    <ul className="flex flex-col gap-2" aria-label="Being checked">
      {[...tools.map(({ tool }) => tool), 'This host'].map((title) => (
        <li key={title} className="rounded-card border border-line bg-surface px-4 py-3">
          <div className="flex items-baseline gap-3">
            <span className="text-body font-semibold">{title}</span>
            <span className="ml-auto inline-flex items-center gap-1.5 text-body font-medium text-accent">
              <StatusDot shape="half" />
              checking
            </span>
          </div>
          <div aria-hidden className="progress-bar mt-3 rounded-full" />
        </li>
      ))}
    </ul>
  );
}
