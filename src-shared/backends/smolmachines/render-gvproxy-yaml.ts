import { parse, stringify } from 'yaml';
import type { Result } from '#shared/base/result';
import type { Draft } from '#shared/model/draft';
import type { Plan } from '#shared/model/plan';
import type { RenderMismatch } from '../backend.ts';
import { checkDraft } from './check-draft.ts';
import { GATEWAY_NAME } from './gateway-name.ts';

/** The name of gvproxy's file below the stage. */
export const GVPROXY_YAML = 'gvproxy.yaml';

/** These give the bytes of vectors/gvproxy-yaml.json. */
const STYLE = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const;

/** One forward of PRD 0023: a port of the gateway, and where on the host it leads. */
interface PortForward {
  readonly gateway_port: number;
  readonly host: string;
  readonly host_port: number;
}

/** The content of gvproxy.yaml as PRD 0023 has it, its keys in the order of the file. */
interface GvproxyConfig {
  readonly subnet: string;
  readonly gateway: string;
  readonly dns: readonly {
    readonly zone: string;
    readonly records: readonly { readonly name: string; readonly ip: string }[];
  }[];
  readonly port_forwards: readonly PortForward[];
}

/** Builds what gvproxy.yaml says, as a value. */
function buildGvproxyConfig({ subnet, sidecars, slug }: Plan): GvproxyConfig {
  if (subnet === null) throw new Error(`a plan of smolmachines without a subnet: ${slug}`);
  return {
    subnet: subnet.cidr,
    gateway: subnet.gateway,
    dns: [{ zone: '.', records: [{ name: GATEWAY_NAME, ip: subnet.gateway }] }],
    port_forwards: sidecars.map(({ gatewayPort, hostPort }) => ({
      gateway_port: gatewayPort,
      host: '127.0.0.1',
      host_port: hostPort,
    })),
  };
}

/** Renders gvproxy.yaml to the byte of the source's contract, and reads it back. */
export function renderGvproxyYaml(plan: Plan): Result<Draft, RenderMismatch> {
  const config = buildGvproxyConfig(plan);
  const draft: Draft = { name: GVPROXY_YAML, text: stringify(config, STYLE), mode: 0o600, language: 'yaml' };
  return checkDraft(draft, config, parse);
}
