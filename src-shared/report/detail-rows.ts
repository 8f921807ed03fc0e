import type { Plan } from '#shared/model/plan';

/** One row of the folded details. */
export interface DetailRow {
  label: string;
  values: string[];
}

/** Lists what stands below the summary: network, ports and paths; proposals until the plan is written. */
export function detailRows(
  { subnet, sidecars, socketPath }: Plan,
  { stage, fileNames }: { readonly stage: string; readonly fileNames: readonly string[] },
): DetailRow[] {
  const network = subnet === null ? [] : [row('subnet', subnet.cidr), row('gateway', subnet.gateway)];
  const gateway = subnet?.gateway ?? 'gateway';
  return [
    ...network,
    {
      label: 'ports',
      values: sidecars.map(
        ({ name, gatewayPort, hostPort }) => `${name} ${gateway}:${gatewayPort} -> 127.0.0.1:${hostPort}`,
      ),
    },
    row('socket', socketPath),
    row('stage', stage),
    { label: 'files', values: fileNames.map((name) => `${stage}/${name}`) },
  ];
}

function row(label: string, value: string): DetailRow {
  return { label, values: [value] };
}
