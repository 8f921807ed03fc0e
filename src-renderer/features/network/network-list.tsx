import type { HostPicture } from '#shared/diagram/host-picture';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';

interface NetworkListProps {
  readonly networks: HostPicture['networks'];
}

/** So many are listed; a host with more has them from a VPN or an engine, one like the other. */
const SHOWN = 40;

/** The routes and interfaces of this host, those first that overlap what bottles can be given. */
export function NetworkList({ networks }: NetworkListProps) {
  const overlapping = networks.filter(({ octets }) => octets !== null);
  const listed = [...overlapping, ...networks.filter(({ octets }) => octets === null)];
  return (
    <section
      aria-label="Routes and interfaces of this host"
      className="rounded-card border border-line bg-surface px-3.5 py-2"
    >
      <Disclosure
        title="Routes and interfaces of this host"
        count={networks.length}
        isOpenAtFirst={overlapping.length > 0 && overlapping.length <= 3}
      >
        {networks.length === 0 ? <p className="text-body text-text-2">None was found.</p> : null}
        <ul>
          {listed.slice(0, SHOWN).map(({ kind, device, network, octets }) => (
            <li
              key={`${kind} ${network} ${device}`}
              className="flex min-h-[30px] flex-wrap items-center gap-x-3 border-b border-line py-1 text-body last:border-b-0"
            >
              <code className="w-[150px] shrink-0">{network}</code>
              <span className="min-w-0 flex-1 truncate text-text-2">
                {kind} <bdi className="font-mono text-literal">{device}</bdi>
              </span>
              <span className={octets === null ? 'text-text-3' : 'text-unknown'}>{wordOverlap(octets)}</span>
            </li>
          ))}
        </ul>
        {networks.length > SHOWN ? <p className="text-second text-text-2">{networks.length - SHOWN} more.</p> : null}
      </Disclosure>
    </section>
  );
}

function wordOverlap(octets: HostPicture['networks'][number]['octets']): string {
  if (octets === null) return 'overlaps no subnet';
  const { from, to } = octets;
  return from === to ? `overlaps 192.168.${from}.0/24` : `overlaps 192.168.${from}.0 to .${to}.0`;
}
