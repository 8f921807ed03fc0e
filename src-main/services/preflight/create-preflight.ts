import { ok } from '#shared/base/result';
import type { Check } from '#shared/model/check';
import type { DoctorReport } from '#shared/contract/schemas/check';
import { checkAccelerator } from '#shared/host/check-accelerator';
import { checkNetworks } from '#shared/host/check-networks';
import { checkPorts } from '#shared/host/check-ports';
import { checkStateRoot } from '#shared/host/check-state-root';
import { judgeTool } from '#shared/host/judge-tool';
import type { ToolFinding } from '#shared/model/tool';
import { gatherNetworks } from '../plan/gather-host.ts';
import type { PreflightService } from '../services.ts';
import type { World } from '../world.ts';
import { findTools } from './find-tools.ts';

/** How many ports of the range are tried; enough to tell a host that lets nobody listen from one with busy ports. */
const PORTS_TRIED = 8;

/** Makes the checks on this host; `onReport` hears of each finished look. */
export function createPreflight(
  world: World,
  onReport: (report: DoctorReport, findings: readonly ToolFinding[]) => void,
): PreflightService {
  return {
    async runChecks({ fresh, tool }) {
      const { platform } = world.system;
      const [tools, rootProblem, networks, accelerator, freePorts] = await Promise.all([
        findTools(world, fresh ? 'fresh' : 'remembered', tool),
        world.files.inspectRoot(),
        gatherNetworks(world),
        world.system.inspectAccelerator(),
        tryPorts(world),
      ]);
      const checks: Check[] = [
        ...(tools ?? []).map((finding) => judgeTool(finding, platform).check),
        checkStateRoot(rootProblem, world.files.root, platform),
        checkPorts(freePorts),
        checkNetworks(networks),
        checkAccelerator(accelerator, platform),
      ];
      const report = { checks, checkedAt: world.clock.now().toISOString() };
      onReport(report, tools ?? []);
      return ok(report);
    },
  };
}

async function tryPorts({ ports }: World): Promise<readonly { port: number; isFree: boolean }[]> {
  const step = Math.floor((32767 - 20000) / PORTS_TRIED);
  const tried = Array.from({ length: PORTS_TRIED }, (_, index) => 20000 + index * step);
  return await Promise.all(tried.map(async (port) => ({ port, isFree: await ports.isFree(port) })));
}
