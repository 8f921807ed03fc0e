import type { HostBottle } from '#shared/diagram/host-picture';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import { StandingMark } from '#renderer/parts/marks/standing-mark.tsx';
import { formatRoute } from '#renderer/state/route';

/** A column of the holdings. */
type HoldingColumn = 'name' | 'subnet' | 'ports' | 'meets';

interface HoldingCellProps {
  readonly bottle: HostBottle;
  readonly column: HoldingColumn;
}

/** One cell of a bottle's holdings. */
export function HoldingCell({ bottle, column }: HoldingCellProps) {
  switch (column) {
    case 'name':
      return <NameCell bottle={bottle} />;
    case 'subnet':
      return bottle.subnet === null ? <None words="none" /> : <code className="text-text-2">{bottle.subnet}</code>;
    case 'ports':
      return <PortsCell bottle={bottle} />;
    case 'meets':
      return <MeetsCell bottle={bottle} />;
  }
}

function NameCell({ bottle: { slug, name, color, state } }: { readonly bottle: HostBottle }) {
  return (
    <span className="flex min-w-0 items-center gap-2 pl-1.5">
      <BottleMark color={color} state={state} />
      <a
        href={formatRoute({ kind: 'bottle', slug, tab: 'network' })}
        title={name}
        className="truncate rounded-mark text-body font-medium text-text hover:underline"
      >
        <bdi>{name}</bdi>
      </a>
    </span>
  );
}

function PortsCell({ bottle: { sidecars } }: { readonly bottle: HostBottle }) {
  if (sidecars.length === 0) return <None words="none" />;
  const words = sidecars.map(({ name, hostPort }) => `${name} ${hostPort}`).join(', ');
  return (
    <span
      title={words}
      className="flex min-w-0 flex-wrap items-baseline gap-x-2 overflow-hidden text-second text-text-2"
    >
      {sidecars.map(({ name, hostPort }) => (
        <span key={name} className="whitespace-nowrap">
          {name} <span className="font-mono text-literal text-text">{hostPort}</span>
        </span>
      ))}
    </span>
  );
}

function MeetsCell({ bottle: { collisions, state } }: { readonly bottle: HostBottle }) {
  const [first] = collisions;
  if (first === undefined) {
    return <None words={state === 'never-prepared' ? 'never prepared' : 'nothing found'} />;
  }
  const more = collisions.length - 1;
  return (
    <span
      title={collisions.map(({ message }) => message).join('\n')}
      className="flex min-w-0 items-center gap-1.5 text-second text-unknown"
    >
      <StandingMark standing="unknown" />
      <span className="line-clamp-2 wrap-anywhere">
        {more === 0 ? first.message : `${first.message} And ${more} more.`}
      </span>
    </span>
  );
}

function None({ words }: { readonly words: string }) {
  return <span className="truncate text-second text-text-3">{words}</span>;
}
