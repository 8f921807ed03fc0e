import { compareCodeUnits } from '#shared/base/compare-code-units';
import type { BottleSpec, EnvEntry } from '#shared/model/bottle-spec';
import type { PlannedEnv } from '#shared/model/plan';
import { GATEWAY_PORTS, type SidecarName } from '#shared/model/sidecar';
import { GATEWAY_NAME } from './gateway-name.ts';

const PROXY_URL = `http://${GATEWAY_NAME}:${GATEWAY_PORTS.pipelock}`;
const DIRECT = `localhost,127.0.0.1,::1,${GATEWAY_NAME}`;

const PROXY_ENV: readonly PlannedEnv[] = [
  ...['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'].map((name) => own('proxy', name, PROXY_URL)),
  ...['NO_PROXY', 'no_proxy'].map((name) => own('proxy', name, DIRECT)),
  own('proxy', 'NODE_USE_ENV_PROXY', '1'),
];

/**
 * Builds the agent's environment (DESIGN 4.6), sorted by code unit: what the sidecars need, then what the spec adds.
 *
 * Values that are taken from the host or asked for at start are null. Where the spec names a variable that a sidecar
 * sets as well, the spec's entry stays.
 */
export function buildAgentEnv(spec: BottleSpec, sidecars: readonly SidecarName[]): readonly PlannedEnv[] {
  const byName = new Map<string, PlannedEnv>();
  const add = (entry: PlannedEnv): void => void byName.set(entry.name, entry);
  PROXY_ENV.forEach(add);
  if (sidecars.includes('git-gate')) gitEnv(spec).forEach(add);
  if (sidecars.includes('supervise')) {
    add(own('supervise', 'MCP_SUPERVISE_URL', `http://${GATEWAY_NAME}:${GATEWAY_PORTS.supervise}/mcp`));
  }
  for (const entry of spec.env) add(planEntry(entry));
  return [...byName.values()].sort((left, right) => compareCodeUnits(left.name, right.name));
}

function own(kind: 'proxy' | 'git' | 'supervise', name: string, value: string): PlannedEnv {
  return { name, kind, value };
}

/** Git reads such pairs as if they stood in its configuration: a fetch from the upstream goes to the git gate. */
function gitEnv({ git }: BottleSpec): readonly PlannedEnv[] {
  return [
    own('git', 'GIT_CONFIG_COUNT', String(git.length)),
    ...git.flatMap(({ name, upstream }, index) => [
      own('git', `GIT_CONFIG_KEY_${index}`, `url.git://${GATEWAY_NAME}:${GATEWAY_PORTS['git-gate']}/${name}.insteadOf`),
      own('git', `GIT_CONFIG_VALUE_${index}`, upstream),
    ]),
  ];
}

function planEntry({ name, value }: EnvEntry): PlannedEnv {
  return { name, kind: value.kind, value: value.kind === 'literal' ? value.value : null };
}
