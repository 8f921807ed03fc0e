import type { HostView } from '#shared/contract/schemas/feed';
import { formatCount } from './row-facts.ts';

/** How many host ports and subnets all bottles hold together. */
export function HeldLine({ held: { ports, subnets } }: { readonly held: HostView['held'] }) {
  const words = `${formatCount(ports)} host ${ports === 1 ? 'port' : 'ports'} and ${formatCount(subnets)} ${subnets === 1 ? 'subnet' : 'subnets'}`;
  return (
    <p className="px-3 text-second text-text-2">
      {ports + subnets === 0 ? 'No host port and no subnet is held yet.' : `${words} are held, each by one bottle.`}
    </p>
  );
}
