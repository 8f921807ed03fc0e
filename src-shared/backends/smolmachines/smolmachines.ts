import { ok, type Result } from '#shared/base/result';
import type { Draft } from '#shared/model/draft';
import type { Plan } from '#shared/model/plan';
import type { ReadyBackend, RenderMismatch } from '../backend.ts';
import { buildPlan } from './build-plan.ts';
import { smolmachinesNetwork } from './describe-network.ts';
import { explainDraft } from './reasons/explain-draft.ts';
import { judgeShield } from './judge-shield.ts';
import { COMMANDS_HEADING, listCommands } from './list-commands.ts';
import { renderGvproxyYaml } from './render-gvproxy-yaml.ts';
import { renderSmolfile } from './render-smolfile.ts';

/** The source's backend, PRD 0023 chunk 1: it prepares what no released program honours, and says so. */
export const smolmachines: ReadyBackend = {
  name: 'smolmachines',
  title: "smolvm behind gvproxy, as the source system's contract has it",
  readiness: { status: 'ready' },
  tools: ['smolvm', 'gvproxy'],
  plan: buildPlan,
  render: renderDrafts,
  explain: explainDraft,
  commands: listCommands,
  judgeShield,
  network: smolmachinesNetwork,
  launch: {
    status: 'not-implemented',
    heading: COMMANDS_HEADING,
    message:
      'This version does not launch bottles of backend "smolmachines": the released programs do not honour its files.',
  },
};

function renderDrafts(plan: Plan): Result<readonly Draft[], RenderMismatch> {
  const gvproxy = renderGvproxyYaml(plan);
  if (!gvproxy.ok) return gvproxy;
  const smolfile = renderSmolfile(plan);
  return smolfile.ok ? ok([gvproxy.value, smolfile.value]) : smolfile;
}
