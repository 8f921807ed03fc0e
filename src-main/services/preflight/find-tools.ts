import { TOOLS } from '#shared/host/tool-table';
import type { ToolFinding, ToolId, ToolLocation } from '#shared/model/tool';
import { TOOL_IDS } from '#shared/model/tool';
import { readSettings } from '../settings/read-settings.ts';
import type { World } from '../world.ts';
import { isSameFile, readToolCache, writeToolCache, type RememberedTool, type RememberedTools } from './tool-cache.ts';

/** How much may be taken from memory. `seen`: start no program and no login shell, answer null where that is needed. */
export type ToolFreshness = 'fresh' | 'remembered' | 'seen';

type ToolWorld = Pick<World, 'files' | 'finder' | 'runner' | 'clock' | 'log' | 'searchKey'>;

const LIMITS = { timeoutMs: 3_000, outputBytes: 64_000 };
/** A miss, or a program that crashed or hung, is looked at again after this; what ran well, when its file changes. */
const REMEMBER_MS = { missing: 600_000, failed: 60_000 };

/**
 * Finds the outside programs and what their probes printed, in the fixed order of the tools.
 *
 * Remembered runs count while path, inode, size and time of the program's file are the same. A program that was
 * missing a moment ago is looked for on PATH and in the usual places only, without the login shell.
 *
 * @param only The tool that `freshness` is about; the others are taken as they are remembered. Left out, it is about all.
 */
export async function findTools(
  world: ToolWorld,
  freshness: ToolFreshness,
  only?: ToolId,
): Promise<readonly ToolFinding[] | null> {
  const { settings } = await readSettings(world.files);
  const searchKey = JSON.stringify([world.searchKey, settings.toolPaths]);
  const before = await readToolCache(world, searchKey);
  const looked = await Promise.all(
    TOOL_IDS.map((tool) =>
      lookAt(world, {
        tool,
        setting: settings.toolPaths[tool] ?? null,
        before: before.get(tool) ?? null,
        freshness: only === undefined || only === tool ? freshness : 'remembered',
      }),
    ),
  );
  const seen: RememberedTool[] = [];
  for (const tool of looked) {
    if (tool === null) return null;
    seen.push(tool);
  }
  const after: RememberedTools = new Map(seen.map((tool) => [tool.finding.tool, tool]));
  if (seen.some((tool) => before.get(tool.finding.tool) !== tool)) await writeToolCache(world, searchKey, after);
  return seen.map(({ finding }) => finding);
}

interface Look {
  readonly tool: ToolId;
  readonly setting: string | null;
  readonly before: RememberedTool | null;
  readonly freshness: ToolFreshness;
}

async function lookAt(world: ToolWorld, look: Look): Promise<RememberedTool | null> {
  const { before, freshness } = look;
  if (freshness === 'fresh') return await runProbes(world, look.tool, await search(world, look, true));
  const quick = await search(world, look, false);
  const isEarly = quick.status === 'found' && (quick.foundBy === 'setting' || quick.foundBy === 'path');
  if (before === null && !isEarly) {
    return freshness === 'seen' ? null : await runProbes(world, look.tool, await search(world, look, true));
  }
  // What the login shell found comes before a usual place, so the remembered place is kept while its file is.
  const location = isEarly || before === null ? quick : preferRemembered(before.finding.location, quick);
  if (before !== null && (await isStillTrue(world, before, location))) return before;
  if (freshness === 'seen') return null;
  const isKnownMiss = location.status === 'missing' && before?.finding.location.status === 'missing';
  const isRecentMiss = isKnownMiss && !isOlder(world, before, REMEMBER_MS.missing);
  // A place remembered from the login shell that no longer holds is asked of the login shell again.
  const isStale = location === before?.finding.location || location.status === 'missing';
  const found = isStale && !isRecentMiss ? await search(world, look, true) : location;
  return await runProbes(world, look.tool, found);
}

function preferRemembered(remembered: ToolLocation, quick: ToolLocation): ToolLocation {
  return remembered.status === 'found' && remembered.foundBy === 'login-path' ? remembered : quick;
}

async function search(world: ToolWorld, { tool, setting }: Look, loginShell: boolean): Promise<ToolLocation> {
  const { command, usualFolders } = TOOLS[tool];
  return await world.finder.find({ command, setting, usualFolders, loginShell });
}

/** Whether what was seen before still describes what lies at this place. */
async function isStillTrue(world: ToolWorld, before: RememberedTool, location: ToolLocation): Promise<boolean> {
  const known = before.finding.location;
  if (known.status !== location.status) return false;
  switch (location.status) {
    case 'missing':
      return !isOlder(world, before, REMEMBER_MS.missing);
    case 'refused':
      return known.status === 'refused' && known.path === location.path && known.reason === location.reason;
    case 'found': {
      if (known.status !== 'found' || known.path !== location.path) return false;
      const hasFailed = before.finding.runs.some(({ outcome }) => outcome !== 'exited');
      if (hasFailed && isOlder(world, before, REMEMBER_MS.failed)) return false;
      return isSameFile(before.identity, await world.finder.identify(location.path));
    }
  }
}

function isOlder({ clock }: ToolWorld, { seenAtMs }: RememberedTool, limitMs: number): boolean {
  const ageMs = clock.now().getTime() - seenAtMs;
  // A clock that was set back makes a memory from the future; that is no reason to trust it for longer.
  return ageMs < 0 || ageMs > limitMs;
}

async function runProbes(world: ToolWorld, tool: ToolId, location: ToolLocation): Promise<RememberedTool> {
  const seenAtMs = world.clock.now().getTime();
  if (location.status !== 'found') return { finding: { tool, location, runs: [] }, identity: null, seenAtMs };
  // The identity is taken before the runs: a program replaced meanwhile is then looked at again, not trusted.
  const identity = await world.finder.identify(location.path);
  const runs = await Promise.all(TOOLS[tool].probes.map((tail) => world.runner.run([location.path, ...tail], LIMITS)));
  return { finding: { tool, location, runs }, identity, seenAtMs };
}
