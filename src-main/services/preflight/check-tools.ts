import { ok, type Result } from '#shared/base/result';
import { judgeTool } from '#shared/host/judge-tool';
import type { Check } from '#shared/model/check';
import type { HostFacts } from '#shared/model/host-facts';
import type { ToolId } from '#shared/model/tool';
import { fail } from '../fail.ts';
import type { ServiceFailure } from '../services.ts';
import type { World } from '../world.ts';
import { findTools } from './find-tools.ts';

/** The outcomes of a tool check that stand against writing; a wrong version is only noted. */
const BLOCKING: ReadonlySet<string> = new Set(['missing', 'foreign', 'failed']);

/** The programs of a backend that stand against writing. */
export function listBlocking(tools: readonly ToolId[], host: HostFacts): readonly ToolId[] {
  return tools.filter((tool) => BLOCKING.has(host.tools.find((fact) => fact.tool === tool)?.status ?? 'missing'));
}

/**
 * Answers `tools-blocked` when a program that a backend needs is missing, foreign or failed; all are named together.
 *
 * Before it refuses it looks once more with nothing remembered, so that nobody is held up by an old look.
 */
export async function checkTools(
  world: World,
  tools: readonly ToolId[],
  host: HostFacts,
): Promise<Result<void, ServiceFailure>> {
  if (listBlocking(tools, host).length === 0) return ok(undefined);
  const findings = (await findTools(world, 'fresh')) ?? [];
  const checks = findings
    .filter(({ tool }) => tools.includes(tool))
    .map((finding) => judgeTool(finding, world.system.platform).check)
    .filter(({ status }) => BLOCKING.has(status));
  return checks.length === 0 ? ok(undefined) : failBlocked(checks);
}

function failBlocked(checks: readonly Check[]): ReturnType<typeof fail> {
  const lines = checks.map(({ summary, remedy }) => {
    const act =
      remedy === null ? '' : [` ${remedy.text}`, ...(remedy.literal === null ? [] : [remedy.literal])].join(' ');
    return `${summary}${act}`;
  });
  return fail('tools-blocked', lines.join('\n'), { remedy: checks[0]?.remedy ?? null });
}
