import type { HostPicture } from '#shared/diagram/host-picture';

interface NetworkListProps {
  readonly networks: HostPicture['networks'];
}

/** So many are listed; a host with more has them from a VPN or an engine, one like the other. */
const SHOWN = 40;

/** The routes and interfaces of this host, those first that overlap what bottles can be given. */
export function NetworkList({ networks }: NetworkListProps) {
  const sorted = [...networks].sort((one, other) => Number(other.octets !== null) - Number(one.octets !== null));
  return (
    <section aria-labelledby="host-networks" className="rounded-card border border-line bg-surface">
      <h2 id="host-networks" className="border-b border-line bg-sunken px-3.5 py-2 text-second font-medium text-text-3">
        Routes and interfaces of this host
      </h2>
      {networks.length === 0 ? <p className="px-3.5 py-2 text-body text-text-2">None was found.</p> : null}
      <ul>
        {sorted.slice(0, SHOWN).map(({ kind, device, network, octets }) => (
          <li
            key={`${kind} ${network} ${device}`}
            className="flex min-h-[30px] items-center gap-3 border-b border-line px-3.5 py-1 text-body last:border-b-0"
          >
            <code className="w-[150px] shrink-0">{network}</code>
            <span className="min-w-0 flex-1 truncate text-text-2">
              {kind} <bdi className="font-mono text-literal">{device}</bdi>
            </span>
            <span className={octets === null ? 'text-text-3' : 'text-unknown'}>{wordOverlap(octets)}</span>
          </li>
        ))}
      </ul>
      {networks.length > SHOWN ? (
        <p className="px-3.5 py-2 text-second text-text-2">{networks.length - SHOWN} more.</p>
      ) : null}
    </section>
  );
}

function wordOverlap(octets: HostPicture['networks'][number]['octets']): string {
  if (octets === null) return 'apart';
  const { from, to } = octets;
  return from === to ? `overlaps 192.168.${from}.0/24` : `overlaps 192.168.${from}.0 to .${to}.0`;
}
