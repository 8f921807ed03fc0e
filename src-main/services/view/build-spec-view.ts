import { refuseUnjudged } from '#shared/backends/refuse-unjudged';
import { placeKeys } from '#shared/bottle/place-keys';
import type { SpecView } from '#shared/contract/schemas/bottle';
import { buildDiagram } from '#shared/diagram/build-diagram';
import type { Diagram } from '#shared/diagram/diagram';
import type { DiagramInput } from '#shared/diagram/diagram-input';
import type { GvproxyReading } from '#shared/contract/schemas/file-view';
import type { BottleSpec } from '#shared/model/bottle-spec';
import { GATEWAY_PORTS } from '#shared/model/sidecar';
import { findBackend } from '#shared/backends/registry';
import type { Draft, LineReason } from '#shared/model/draft';
import type { CommandGroup, Plan } from '#shared/model/plan';
import type { HostFacts } from '#shared/model/host-facts';
import type { Slug } from '#shared/model/slug';
import { summarisePlan } from '#shared/report/summarise-plan';
import { readGvproxyYaml } from '#shared/backends/smolmachines/read-gvproxy-yaml';
import type { HeldThings } from '../allocation/held-things.ts';
import { readPowers } from '../bottle/accepted-powers.ts';
import { absolutePath, bottlePaths } from '../bottle/bottle-paths.ts';
import type { JudgedSpec } from '../bottle/read-spec.ts';
import { listDetails, makePlan, type MadePlan } from '../plan/make-plan.ts';
import { buildUnpreparedPlan } from '../plan/build-unprepared-plan.ts';
import { wantedSidecars } from '../plan/wanted-sidecars.ts';
import { listBlocking } from '../preflight/check-tools.ts';
import type { ServiceFailure } from '../services.ts';
import type { StageRead } from '../stage/read-stage.ts';
import type { World } from '../world.ts';
import { buildFileViews } from './build-file-views.ts';
import { judgeShield } from './build-row.ts';

/** What a view of a spec is made from; the text need not be the one on disk. */
export interface ViewAsked {
  readonly slug: Slug;
  readonly judged: JudgedSpec;
  readonly stage: StageRead;
  readonly host: HostFacts;
  readonly held: HeldThings | null;
}

/** Everything that a spec's text comes to: problems, powers, summary, plan, files, what gvproxy makes of them. */
export async function buildSpecView(world: World, asked: ViewAsked): Promise<SpecView> {
  const { slug, judged, host } = asked;
  const { spec, text } = judged;
  const made = spec === null ? null : await planSpec(world, { ...asked, spec });
  const plan = made?.ok === true ? made.value : null;
  const shownPlan = spec === null ? null : (plan?.plan ?? buildUnpreparedPlan(slug, spec));
  const powers = spec === null ? NO_POWERS : await readPowers(world, slug, spec);
  const drafts = plan?.drafts ?? [];
  const reasons = plan === null ? new Map<string, readonly LineReason[]>() : await explainDrafts(plan, host);
  const places = text === null || shownPlan === null ? new Map<string, never>() : await placeKeys(text);
  const shield = judgeShield(judged, host);
  return {
    problems: judged.problems.map((problem) => ({ ...problem })),
    ...powers,
    summary: shownPlan === null ? [] : [...summarisePlan(shownPlan)],
    details: plan === null ? [] : listDetails(plan),
    shield: toShield(shield),
    plan: plan?.report ?? null,
    planFailure: findPlanFailure(made, { spec, host }),
    files: buildFileViews({
      stageFolder: absolutePath(world.files.root, bottlePaths(slug).stage),
      drafts,
      reasons,
      stage: asked.stage,
      specText: plan === null ? null : text,
      places,
    }),
    gvproxyReading: readGvproxy(asked, drafts),
    commandGroups: plan === null ? [] : toGroups(plan.commands),
    diagram: shownPlan === null ? null : drawDiagram(shownPlan, { host, shield, drafts, reasons, places }),
  };
}

/** Draws the network of a bottle; one without a plan still shows the sidecars that its spec asks for. */
function drawDiagram(
  plan: Plan,
  {
    drafts,
    reasons,
    ...known
  }: Pick<DiagramInput, 'host' | 'shield' | 'places'> & {
    readonly drafts: readonly Draft[];
    readonly reasons: ReadonlyMap<string, readonly LineReason[]>;
  },
): Diagram {
  const planned = new Map(plan.sidecars.map(({ name, hostPort }) => [name, hostPort]));
  return buildDiagram({
    ...known,
    plan,
    network: findBackend(plan.backend).network,
    sidecars: wantedSidecars(plan.spec).map((name) => ({
      name,
      gatewayPort: GATEWAY_PORTS[name],
      hostPort: planned.get(name) ?? null,
    })),
    files: drafts.map(({ name, text }) => ({
      name,
      lineCount: text.trimEnd().split('\n').length,
      reasons: reasons.get(name) ?? [],
    })),
  });
}

/** Says of each draft why its lines are there; only a page that shows the files asks for it. */
async function explainDrafts(
  { backend, drafts, plan }: MadePlan,
  host: HostFacts,
): Promise<ReadonlyMap<string, readonly LineReason[]>> {
  const explained = drafts.map(async (draft) => [draft.name, await backend.explain(draft, plan, host)] as const);
  return new Map(await Promise.all(explained));
}

const NO_POWERS = { powers: [], powersHash: '', powersAccepted: true };

/** Plans a judged spec against its stage, without holding anything. */
export async function planSpec(
  world: World,
  asked: ViewAsked & { readonly spec: BottleSpec },
): ReturnType<typeof makePlan> {
  return await makePlan(world, { ...asked, specSha256: asked.judged.sha256 ?? '', movePorts: false });
}

/** Why there is no plan, or why it cannot be written as it stands. */
export function findPlanFailure(
  made: Awaited<ReturnType<typeof makePlan>> | null,
  { spec, host }: { readonly spec: BottleSpec | null; readonly host: HostFacts },
): SpecView['planFailure'] {
  if (made === null || spec === null) {
    return { code: 'spec-invalid', message: 'The spec has errors. There is no plan until they are mended.' };
  }
  if (!made.ok) return toPlanFailure(made.error);
  const unjudged = refuseUnjudged(spec);
  if (unjudged !== null) return { code: unjudged.code, message: unjudged.message };
  return blockedFailure(made.value, host);
}

function blockedFailure({ backend }: MadePlan, host: HostFacts): SpecView['planFailure'] {
  const blocking = listBlocking(backend.tools, host);
  if (blocking.length === 0) return null;
  const message = `${blocking.join(' and ')}: missing or not usable on this host.`;
  return { code: 'tools-blocked', message };
}

function toPlanFailure({ code, message }: ServiceFailure): SpecView['planFailure'] {
  return { code, message };
}

function readGvproxy({ stage, host }: ViewAsked, drafts: readonly Draft[]): GvproxyReading | null {
  const name = 'gvproxy.yaml';
  const draft = drafts.find((file) => file.name === name)?.text ?? null;
  const disk = stage.status === 'found' || stage.status === 'damaged' ? stage.files.get(name) : undefined;
  if (draft === null && disk === undefined) return null;
  const version = host.tools.find(({ tool }) => tool === 'gvproxy')?.version ?? null;
  return readGvproxyYaml(draft, disk === undefined ? null : new TextDecoder().decode(disk.bytes), version);
}

function toShield({ shield, reasons }: ReturnType<typeof judgeShield>): SpecView['shield'] {
  return { shield, reasons: reasons.map((reason) => ({ ...reason })) };
}

/** Copies command groups into the shape that travels. */
export function toGroups(groups: readonly CommandGroup[]): SpecView['commandGroups'] {
  return groups.map(({ heading, commands }) => ({
    heading,
    commands: commands.map(({ argv, outcome, fact }) => ({ argv: [...argv], outcome, fact })),
  }));
}
