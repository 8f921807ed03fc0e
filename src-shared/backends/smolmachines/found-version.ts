import type { HostFacts } from '#shared/model/host-facts';
import type { ToolId } from '#shared/model/tool';

/** The version of a program on this host, or null; one of another product of that name says nothing about ours. */
export function foundVersion({ tools }: HostFacts, tool: ToolId): string | null {
  const found = tools.find((fact) => fact.tool === tool);
  return found === undefined || found.status === 'foreign' || found.status === 'missing' ? null : found.version;
}
