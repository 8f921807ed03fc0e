import { Focusable } from 'react-aria-components/Tooltip';
import type { PageAction } from '#renderer/actions/action';
import { pageAction, type PageActionId } from '#renderer/actions/page-actions';
import { useChecks, useFeed } from '#renderer/state/feed/feed';
import { formatRoute, type Route, useRoute } from '#renderer/state/route';
import { Tooltip } from '#renderer/ui/overlay/tooltip.tsx';
import { Brand } from './brand.tsx';
import { useIsRail } from './use-is-rail.ts';

/** The way to each page in the order of the table of actions, with what needs attention there. */
export function Navigation() {
  const { checks } = useChecks();
  const drifted = useFeed(({ rows }) => rows.filter(({ state }) => state === 'drifted').length);
  const failed = checks?.filter(({ status }) => status !== 'ok').length ?? 0;
  const entry = (id: PageActionId, route: Route) => ({ action: pageAction(id), route });
  return (
    <nav aria-label="Pages" className="board flex flex-col border-r border-line">
      <div aria-hidden className="window-buttons shrink-0" />
      <Brand />
      <ul className="flex flex-col gap-0.5 px-2">
        <Entry {...entry('go-bottles', { kind: 'bottles' })} />
        <Entry {...entry('go-network', { kind: 'network' })} />
        <Entry
          {...entry('go-review', { kind: 'review' })}
          count={drifted}
          countWords={drifted === 1 ? '1 bottle drifted' : `${drifted} bottles drifted`}
        />
        <Entry
          {...entry('go-preflight', { kind: 'preflight' })}
          count={failed}
          countWords={failed === 1 ? '1 check needs you' : `${failed} checks need you`}
        />
      </ul>
      <ul className="mt-auto flex flex-col px-2 pb-2">
        <Entry {...entry('open-settings', { kind: 'settings' })} />
      </ul>
    </nav>
  );
}

interface EntryProps {
  readonly action: PageAction;
  readonly route: Route;
  readonly count?: number;
  readonly countWords?: string;
}

function Entry({ action: { label, icon: Icon }, route, count = 0, countWords = '' }: EntryProps) {
  const isRail = useIsRail();
  const { kind } = useRoute();
  // A bottle and a new one belong to the list.
  const isHere = kind === route.kind || (route.kind === 'bottles' && (kind === 'bottle' || kind === 'new'));
  return (
    <li>
      <Tooltip text={count === 0 ? label : `${label}: ${countWords}`} placement="right" isDisabled={!isRail}>
        <Focusable>
          <a
            href={formatRoute(route)}
            aria-current={isHere ? 'page' : undefined}
            className="relative flex h-8 items-center gap-2.5 rounded-control border border-transparent px-2.5 text-body font-medium text-text-2 transition-colors duration-[120ms] hover:bg-hover hover:text-text aria-[current]:border-line aria-[current]:bg-surface aria-[current]:text-text max-rail:h-10 max-rail:justify-center max-rail:px-0 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] [&[aria-current]>:first-child]:text-accent"
          >
            <span className="flex shrink-0">
              <Icon aria-hidden size={16} strokeWidth={1.5} />
            </span>
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
