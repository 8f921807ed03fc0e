import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { UNREADY_BACKENDS } from '#shared/model/backend-name';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { ShieldBadge } from '#renderer/parts/marks/shield-badge.tsx';
import { StateWord } from '#renderer/parts/marks/state-word.tsx';
import type { ColumnId } from './choose-columns.ts';
import { ProblemLine } from './problem-line.tsx';
import { bottleHref, isForeign } from '#renderer/features/bottles/row-facts';

interface BottleCellProps {
  readonly row: BottleRow;
  readonly column: Exclude<ColumnId, 'select' | 'name' | 'acts'>;
}

/** What one cell of the list says of a bottle. */
export function BottleCell({ row, column }: BottleCellProps) {
  switch (column) {
    case 'backend':
      return row.backend === null ? <Quiet>not known</Quiet> : <code className="text-text-2">{row.backend}</code>;
    case 'shield':
      return <ShieldBadge shield={row.shield} reasons={row.shieldReasons} tone="bare" />;
    case 'sidecars':
      return <Sidecars row={row} />;
    case 'subnet':
      return row.subnet === null ? <Quiet>none held</Quiet> : <code className="text-text">{row.subnet}</code>;
    case 'prepared':
      return row.preparedAt === null ? (
        <Quiet>{row.state === 'never-prepared' ? 'never' : 'not known'}</Quiet>
      ) : (
        <span className="text-text-2">
          <RelativeTime time={row.preparedAt} />
        </span>
      );
    case 'review':
      return <ToReview row={row} />;
  }
}

interface NameCellProps {
  readonly row: BottleRow;
  /** Columns that there is no room for; they stand under the name. */
  readonly dropped: readonly ColumnId[];
}

/** A bottle's mark and name, and under it how it stands, or what is wrong with its spec. */
export function NameCell({ row, dropped }: NameCellProps) {
  const href = bottleHref(row);
  const name = (
    <bdi title={row.name} className="block truncate">
      {row.name}
    </bdi>
  );
  return (
    <div className="flex h-full min-w-0 items-center gap-3 pl-1">
      <BottleMark color={row.color} state={row.state} />
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 font-medium text-text">
          {href === null ? (
            name
          ) : (
            <a href={href} className="min-w-0 rounded-mark hover:underline">
              {name}
            </a>
          )}
        </div>
        {row.firstProblem?.severity === 'error' ? (
          // The name takes the first line, the problem the second one of the whole row.
          <>
            <div className="h-4" />
            <div className="absolute top-[25px] right-14 left-[60px] flex items-center gap-2 text-second text-text-2">
              {isForeign(row) ? null : <StateWord state={row.state} />}
              <ProblemLine row={row} problem={row.firstProblem} />
            </div>
          </>
        ) : (
          <div className="flex min-w-0 items-center text-second text-text-2">
            <StateWord state={row.state} />
            <span title={tellDropped(row, dropped)} className="min-w-0 truncate whitespace-pre">
              <Dropped row={row} dropped={dropped} />
            </span>
          </div>
        )}
      </div>
    </div>
  );
}

function Dropped({ row: { backend, subnet, preparedAt }, dropped }: NameCellProps) {
  return (
    <>
      {dropped.includes('backend') && backend !== null ? (
        <>
          {' · '}
          <code>{backend}</code>
        </>
      ) : null}
      {dropped.includes('subnet') && !dropped.includes('backend') && subnet !== null ? (
        <>
          {' · '}
          <code>{subnet}</code>
        </>
      ) : null}
      {dropped.includes('prepared') && !dropped.includes('subnet') && preparedAt !== null ? (
        <>
          {' · '}
          <RelativeTime time={preparedAt} />
        </>
      ) : null}
    </>
  );
}

/** The same in one line, for where it is cut off. */
function tellDropped({ backend, subnet, preparedAt }: BottleRow, dropped: readonly ColumnId[]): string {
  const told = [
    dropped.includes('backend') ? backend : null,
    dropped.includes('subnet') ? subnet : null,
    dropped.includes('prepared') && preparedAt !== null ? `prepared ${new Date(preparedAt).toLocaleString()}` : null,
  ];
  return told.filter((word) => word !== null).join(' · ');
}

function Sidecars({ row: { sidecars } }: { readonly row: BottleRow }) {
  if (sidecars.length === 0) return <Quiet>none held</Quiet>;
  return (
    <ul className="flex min-w-0 gap-1.5">
      {sidecars.map(({ name, gatewayPort, hostPort }) => (
        <li
          key={name}
          title={`The guest dials port ${gatewayPort}; ${name} is to listen on 127.0.0.1:${hostPort}`}
          className="flex h-[22px] items-center gap-1.5 rounded-mark border border-line bg-sunken px-1.5 text-second whitespace-nowrap text-text-2"
        >
          {name} <code className="text-text">{hostPort}</code>
        </li>
      ))}
    </ul>
  );
}

function ToReview({ row: { backend, state, driftedFiles, problemCount, firstProblem } }: { readonly row: BottleRow }) {
  if (firstProblem?.severity === 'error') {
    return <Concern tone="broken">{problemCount === 1 ? '1 problem' : `${problemCount} problems`}</Concern>;
  }
  switch (state) {
    case 'drifted':
      return <Concern tone="unknown">{`${driftedFiles} drifted`}</Concern>;
    case 'changed':
      return <NotWritten backend={backend} />;
    case 'damaged':
      return <Concern tone="broken">stage damaged</Concern>;
    case 'never-prepared':
      return <NotWritten backend={backend} />;
    case 'prepared':
      return problemCount > 0 ? (
        <Concern tone="unknown">{problemCount === 1 ? '1 warning' : `${problemCount} warnings`}</Concern>
      ) : (
        <Quiet>none</Quiet>
      );
  }
}

/** What waits to be written, and what waits for a version that can. */
function NotWritten({ backend }: Pick<BottleRow, 'backend'>) {
  if (backend === null || !UNREADY_BACKENDS.includes(backend)) return <span className="text-text">not written</span>;
  return (
    <span title={`This version cannot prepare ${backend} bottles.`} className="truncate text-text-2">
      cannot yet
    </span>
  );
}

function Concern({ tone, children }: { readonly tone: 'broken' | 'unknown'; readonly children: string }) {
  const Icon = tone === 'broken' ? OctagonAlert : TriangleAlert;
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${COLORS[tone]}`}>
      <Icon aria-hidden size={14} strokeWidth={1.5} className="shrink-0" />
      {children}
    </span>
  );
}

const COLORS = { broken: 'text-broken', unknown: 'text-unknown' };

function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className="whitespace-nowrap text-text-3">{children}</span>;
}
