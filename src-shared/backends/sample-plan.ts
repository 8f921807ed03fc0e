import type { BottleSpec } from '#shared/model/bottle-spec';
import type { HostFacts } from '#shared/model/host-facts';
import type { PlanInput } from '#shared/model/plan';
import { GATEWAY_PORTS, SIDECAR_NAMES, type SidecarName, type SidecarPort } from '#shared/model/sidecar';
import type { Slug } from '#shared/model/slug';

/** A spec for tests: one command, every default, nothing written beyond what is required. */
export const SAMPLE_SPEC: BottleSpec = {
  version: 1,
  name: 'Web agent',
  slug: null,
  backend: 'smolmachines',
  color: 'teal',
  agent: { command: ['claude'], image: null, workdir: '/workspace', cpus: 2, memoryMib: 4096 },
  qemu: { disk: null, kernel: null, initrd: null },
  env: [],
  egress: { preset: 'balanced', allow: [] },
  git: [],
  supervise: { enabled: false },
  mounts: [],
  expect: [],
  writtenKeys: ['version', 'name', 'backend', 'agent', 'agent.command'],
};

/** The spec's remote for tests that want a git gate. */
export const SAMPLE_REMOTE = {
  name: 'app',
  upstream: 'ssh://git@github.com/acme/app.git',
  identityFile: null,
  knownHost: null,
};

/** A host for tests: the tools named here and nothing else. */
export function sampleHost(versions: { readonly gvproxy?: string; readonly smolvm?: string } = {}): HostFacts {
  const tools = (['smolvm', 'gvproxy'] as const).map((tool) => {
    const version = versions[tool] ?? null;
    return version === null
      ? ({ tool, status: 'missing', path: null, version } as const)
      : ({ tool, status: 'ok', path: `/usr/bin/${tool}`, version } as const);
  });
  return { platform: 'linux', arch: 'x64', tools, networks: [] };
}

/** Everything from which a plan is made in tests; the host ports are 41001, 41002, …, in the order of the sidecars. */
export function samplePlanInput(
  changes: Partial<Omit<PlanInput, 'spec'>> & { readonly spec?: Partial<BottleSpec> } = {},
): PlanInput {
  const spec = { ...SAMPLE_SPEC, ...changes.spec };
  return {
    slug: 'web-agent' as Slug,
    host: sampleHost(),
    allocation: {
      subnet: { octet: 91, cidr: '192.168.91.0/24', gateway: '192.168.91.1' },
      sidecars: sampleSidecars(wanted(spec)),
    },
    allocationNotes: [],
    runFolder: '/run/user/1000/corkboard/0123456789ab',
    ...changes,
    spec,
  };
}

/** Sidecars for tests, in the order they are listed everywhere. */
export function sampleSidecars(names: readonly SidecarName[]): readonly SidecarPort[] {
  return SIDECAR_NAMES.filter((name) => names.includes(name)).map((name, index) => ({
    name,
    gatewayPort: GATEWAY_PORTS[name],
    hostPort: 41_001 + index,
  }));
}

function wanted(spec: BottleSpec): readonly SidecarName[] {
  return [
    'pipelock',
    ...(spec.git.length > 0 ? (['git-gate'] as const) : []),
    ...(spec.supervise.enabled ? (['supervise'] as const) : []),
  ];
}
