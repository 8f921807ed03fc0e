import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { GATEWAY_PORTS, SIDECAR_NAMES, type SidecarName } from '#shared/model/sidecar';
import { samplePlanInput } from '../sample-plan.ts';
import { buildPlan } from './build-plan.ts';
import { renderGvproxyYaml } from './render-gvproxy-yaml.ts';

interface Vector {
  readonly subnet: string;
  readonly gateway: string;
  readonly port_forwards: readonly { readonly gateway_port: number; readonly host_port: number }[];
  readonly yaml: string;
}

const vectors = JSON.parse(readFileSync('vectors/gvproxy-yaml.json', 'utf8')) as readonly Vector[];

function render(octet: number, ports: readonly (readonly [SidecarName, number])[]): string {
  const subnet = { octet, cidr: `192.168.${octet}.0/24`, gateway: `192.168.${octet}.1` };
  const sidecars = ports.map(([name, hostPort]) => ({ name, gatewayPort: GATEWAY_PORTS[name], hostPort }));
  const draft = renderGvproxyYaml(buildPlan(samplePlanInput({ allocation: { subnet, sidecars } })));
  if (!draft.ok) throw new Error(draft.error.message);
  return draft.value.text;
}

test.each(vectors.map((vector) => [vector.subnet, vector] as const))(
  'gives the bytes of the vector of %s',
  (_, vector) => {
    const nameOf = (port: number): SidecarName => SIDECAR_NAMES.find((name) => GATEWAY_PORTS[name] === port)!;
    const ports = vector.port_forwards.map((forward) => [nameOf(forward.gateway_port), forward.host_port] as const);

    const text = render(Number(vector.subnet.split('.')[2]), ports);

    expect(text).toBe(vector.yaml);
  },
);

test('says the same to a YAML 1.1 reader as to a YAML 1.2 reader, whatever the network and the sidecars', () => {
  const sidecars = fc.subarray([...SIDECAR_NAMES]);
  const ports = fc.array(fc.integer({ min: 1, max: 65_535 }), { minLength: 3, maxLength: 3 });

  fc.assert(
    fc.property(fc.integer({ min: 0, max: 254 }), sidecars, ports, (octet, names, hostPorts) => {
      const text = render(
        octet,
        names.map((name, index) => [name, hostPorts[index]!] as const),
      );

      const meant = {
        subnet: `192.168.${octet}.0/24`,
        gateway: `192.168.${octet}.1`,
        dns: [{ zone: '.', records: [{ name: 'proxy.internal', ip: `192.168.${octet}.1` }] }],
        port_forwards: names.map((name, index) => ({
          gateway_port: { pipelock: 8888, 'git-gate': 9418, supervise: 9100 }[name],
          host: '127.0.0.1',
          host_port: hostPorts[index],
        })),
      };
      expect(parse(text, { version: '1.1' })).toEqual(meant);
      expect(parse(text)).toEqual(meant);
    }),
  );
});
