import { ClipboardCheck, FileDiff, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { Focusable } from 'react-aria-components/Tooltip';
import { useChecks, useFeed } from '#renderer/state/feed';
import { formatRoute, type Route, useRoute } from '#renderer/state/route';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { Brand } from './brand.tsx';
import { useIsRail } from './use-is-rail.ts';

/** The pages of the navigation in their order; the digit keys go by it. */
export const PAGES: readonly Route[] = [
  { kind: 'bottles' },
  { kind: 'network' },
  { kind: 'review' },
  { kind: 'preflight' },
];

/** The way to each page, with what needs attention there. */
export function Navigation() {
  const { kind } = useRoute();
  const { checks } = useChecks();
  const drifted = useFeed(({ rows }) => rows.filter(({ state }) => state === 'drifted').length);
  const failed = checks?.filter(({ status }) => status !== 'ok').length ?? 0;
  return (
    <nav aria-label="Pages" className="board flex flex-col border-r border-line">
      <div aria-hidden className="window-buttons shrink-0" />
      <Brand />
      <ul className="flex flex-col gap-0.5 px-2">
        <Entry
          route={{ kind: 'bottles' }}
          label="Bottles"
          isHere={kind !== 'network' && kind !== 'preflight' && kind !== 'review'}
          icon={<BottleIcon />}
        />
        <Entry
          route={{ kind: 'network' }}
          label="Network"
          isHere={kind === 'network'}
          icon={<Waypoints aria-hidden size={16} strokeWidth={1.5} />}
        />
        <Entry
          route={{ kind: 'review' }}
          label="Review"
          isHere={kind === 'review'}
          icon={<FileDiff aria-hidden size={16} strokeWidth={1.5} />}
          count={drifted}
          countWords={drifted === 1 ? '1 bottle drifted' : `${drifted} bottles drifted`}
        />
        <Entry
          route={{ kind: 'preflight' }}
          label="Preflight"
          isHere={kind === 'preflight'}
          icon={<ClipboardCheck aria-hidden size={16} strokeWidth={1.5} />}
          count={failed}
          countWords={failed === 1 ? '1 check needs you' : `${failed} checks need you`}
        />
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly route: Route;
  readonly label: string;
  readonly isHere: boolean;
  readonly icon: ReactNode;
  readonly count?: number;
  readonly countWords?: string;
}

function Entry({ route, label, isHere, icon, count = 0, countWords = '' }: EntryProps) {
  const isRail = useIsRail();
  return (
    <li>
      <Tooltip text={count === 0 ? label : `${label}: ${countWords}`} placement="right" isDisabled={!isRail}>
        <Focusable>
          <a
            href={formatRoute(route)}
            aria-current={isHere ? 'page' : undefined}
            className="relative flex h-8 items-center gap-2.5 rounded-control border border-transparent px-2.5 text-body font-medium text-text-2 transition-colors duration-[120ms] hover:bg-hover hover:text-text aria-[current]:border-line aria-[current]:bg-surface aria-[current]:text-text max-rail:h-10 max-rail:justify-center max-rail:px-0 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] [&[aria-current]>:first-child]:text-accent"
          >
            <span className="flex shrink-0">{icon}</span>
            <span className="max-rail:sr-only">{label}</span>
            {count === 0 ? null : <Badge count={count} words={countWords} />}
          </a>
        </Focusable>
      </Tooltip>
    </li>
  );
}

/** How much needs attention; on the rail a dot whose number is in the name. */
function Badge({ count, words }: { readonly count: number; readonly words: string }) {
  return (
    <span className="ml-auto flex h-[18px] min-w-[18px] items-center justify-center rounded-full bg-unknown-soft px-1.5 text-[11px] font-semibold text-unknown max-rail:absolute max-rail:top-2 max-rail:right-2 max-rail:size-2 max-rail:min-w-0 max-rail:bg-unknown max-rail:p-0 forced-colors:border forced-colors:max-rail:bg-[CanvasText]">
      <span aria-hidden className="max-rail:hidden">
        {count}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

function BottleIcon() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinejoin="round"
    >
      <path d="M6.4 1 H9.6 V3.2 H6.4 Z" />
      <path d="M6.7 3.2 V5.6 C6.7 7 3.4 7.4 3.4 10.4 V13.4 A1.6 1.6 0 0 0 5 15 H11 A1.6 1.6 0 0 0 12.6 13.4 V10.4 C12.6 7.4 9.3 7 9.3 5.6 V3.2" />
    </svg>
  );
}
