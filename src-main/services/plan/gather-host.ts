import { judgeTool } from '#shared/host/judge-tool';
import { parseInterfaces } from '#shared/host/parse-interfaces';
import { parseRoutes } from '#shared/host/parse-routes';
import type { HostFacts, HostNetwork } from '#shared/model/host-facts';
import type { ToolFact } from '#shared/model/tool';
import { findTools, type ToolFreshness } from '../preflight/find-tools.ts';
import type { World } from '../world.ts';

/** Looks at what a plan depends on: programs, routes, interfaces. */
export async function gatherHost(world: World, freshness: ToolFreshness): Promise<HostFacts> {
  const [tools, networks] = await Promise.all([gatherTools(world, freshness), gatherNetworks(world)]);
  return { platform: world.system.platform, arch: world.system.arch, tools: tools ?? [], networks };
}

/** What is known of the programs; null only for `seen`, when they would have to be run. */
export async function gatherTools(world: World, freshness: ToolFreshness): Promise<readonly ToolFact[] | null> {
  const findings = await findTools(world, freshness);
  return findings?.map((finding) => judgeTool(finding, world.system.platform).fact) ?? null;
}

/** The IPv4 networks that this host routes or is part of. */
export async function gatherNetworks({ system }: World): Promise<readonly HostNetwork[]> {
  const routes = await system.readRoutes();
  const fromRoutes = routes === null ? [] : parseRoutes(system.platform, routes);
  return [...fromRoutes, ...parseInterfaces(system.readInterfaces())];
}
