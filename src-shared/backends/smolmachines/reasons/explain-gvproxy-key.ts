import type { Plan } from '#shared/model/plan';
import type { SidecarName, SidecarPort } from '#shared/model/sidecar';
import type { KeyReason } from './key-reason.ts';

const NETWORK = 'every bottle: a network of its own';

const FIXED: Readonly<Record<string, KeyReason>> = {
  subnet: {
    rule: "The guest's network, 192.168.N.0/24. N comes from the slug, so a bottle keeps its network; it steps on where another bottle or a host route has it.",
    askedBy: NETWORK,
    specKey: null,
  },
  gateway: {
    rule: 'The first address of the subnet. The guest dials the sidecars there.',
    askedBy: NETWORK,
    specKey: null,
  },
  dns: { rule: 'The names that the guest can resolve: one zone, one record.', askedBy: NETWORK, specKey: null },
  'dns[0].zone': {
    rule: 'The zone of all names, so that no name is asked anywhere else.',
    askedBy: NETWORK,
    specKey: null,
  },
  'dns[0].records': { rule: 'The records of the zone: the gateway and nothing else.', askedBy: NETWORK, specKey: null },
  'dns[0].records[0].name': {
    rule: "The name under which the agent's environment finds the sidecars.",
    askedBy: NETWORK,
    specKey: null,
  },
  'dns[0].records[0].ip': { rule: 'The gateway, behind which the sidecars are.', askedBy: NETWORK, specKey: null },
  port_forwards: {
    rule: 'The only ports that the guest is to reach: one for each active sidecar.',
    askedBy: 'every bottle: the sidecars are its only way out',
    specKey: null,
  },
};

const FORWARD = /^port_forwards\[(\d+)\]\.(gateway_port|host|host_port)$/;

/** Says why one key of gvproxy.yaml is there; null for a path that is no key of ours. */
export function explainGvproxyKey(key: string, plan: Plan): KeyReason | null {
  const fixed = Object.hasOwn(FIXED, key) ? FIXED[key] : undefined;
  if (fixed !== undefined) return fixed;
  const match = FORWARD.exec(key);
  const sidecar = plan.sidecars[Number(match?.[1] ?? -1)];
  if (match === null || sidecar === undefined) return null;
  return { rule: forwardRule(match[2] ?? '', sidecar), ...askedFor(sidecar.name) };
}

function forwardRule(part: string, { name, gatewayPort, hostPort }: SidecarPort): string {
  switch (part) {
    case 'gateway_port':
      return `The port of the gateway that the guest dials for ${name}. It is ${gatewayPort} in every bottle.`;
    case 'host':
      return `${name} listens on the loopback address of the host, which no other machine reaches.`;
    default:
      return `The host port behind ${name}. ${hostPort} was free on 127.0.0.1, 0.0.0.0 and ::1 when it was chosen, or is held by this bottle.`;
  }
}

/** Who asked for a sidecar, in words, and the key of bottle.toml that did. */
export function askedFor(name: SidecarName): Pick<KeyReason, 'askedBy' | 'specKey'> {
  switch (name) {
    case 'pipelock':
      return { askedBy: 'every bottle: pipelock is always on', specKey: null };
    case 'git-gate':
      return { askedBy: 'this bottle: its spec has git remotes', specKey: 'git' };
    case 'supervise':
      return { askedBy: 'this bottle: its spec turns supervise on', specKey: 'supervise.enabled' };
  }
}
