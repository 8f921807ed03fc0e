import { judgeTool } from '#shared/host/judge-tool';
import type { HostView } from '#shared/contract/schemas/feed';
import { TOOL_IDS } from '#shared/model/tool';
import { countHeld } from './allocation/held-things.ts';
import { createBottles } from './bottle/create-bottles.ts';
import { createEdits } from './edits/create-edits.ts';
import { createNetwork } from './network/create-network.ts';
import { createFeed } from './feed/create-feed.ts';
import { createStateStanding } from './feed/state-standing.ts';
import { createToolFacts, rowHost, type ToolFacts } from './feed/tool-facts.ts';
import { createOpened } from './opened/create-opened.ts';
import { createPreflight } from './preflight/create-preflight.ts';
import { createDefects } from './report-defect.ts';
import type { Services } from './services.ts';
import { createReviews } from './review/create-reviews.ts';
import { createSettings, readSettingsView } from './settings/create-settings.ts';
import { createStages } from './stage/create-stages.ts';
import { createTurns } from './take-turns.ts';
import { readOpening, readRows, readRowsOf } from './view/read-rows.ts';
import type { World } from './world.ts';

/** Makes every use case over one world; nothing is read, written or started until one is used. */
export function createServices(world: World): Services {
  const takeTurns = createTurns();
  const tools = createToolFacts(world, () => feed.noteChange());
  const readStanding = createStateStanding(world);
  const feed = createFeed(world, {
    readRows: async () => await readRows(world, rowHost(world, await tools.get())),
    readOpening: async () => await readOpening(world, rowHost(world, await tools.get())),
    readRowsOf: async (slugs) => await readRowsOf(world, slugs, rowHost(world, await tools.get())),
    readHost: () => readHost(world, tools, readStanding),
  });
  const preflight = createPreflight(world, (report, findings) => {
    tools.set(findings.map((finding) => judgeTool(finding, world.system.platform).fact));
    feed.noteChecks(report);
  });
  return {
    bottles: createBottles(world, takeTurns),
    edits: createEdits(world, takeTurns),
    stages: createStages(world, takeTurns),
    reviews: createReviews(world, takeTurns),
    preflight,
    network: createNetwork(world, () => feed.rowsAtHand()),
    settings: createSettings(world, takeTurns, () => feed.noteHost()),
    opened: createOpened(world),
    feed,
    settle: takeTurns.settle,
    defects: createDefects(world),
  };
}

async function readHost(
  world: World,
  tools: ToolFacts,
  readStanding: () => Promise<HostView['stateProblem']>,
): Promise<HostView> {
  const [facts, held, settings, stateProblem] = await Promise.all([
    tools.get(),
    countHeld(world.files),
    readSettingsView(world),
    readStanding(),
  ]);
  return {
    host: world.host === 'app' ? 'app' : 'web',
    platform: world.system.platform,
    arch: world.system.arch,
    stateRoot: world.files.root,
    stateProblem,
    version: world.version,
    tools: TOOL_IDS.map((tool) => {
      const fact = facts?.find((known) => known.tool === tool);
      return { tool, status: fact?.status ?? 'checking', version: fact?.version ?? null };
    }),
    held,
    settings,
    logFolder: `${world.files.root}/logs`,
    build: { commit: world.system.commit, runtime: [...world.system.runtime] },
  };
}
