import { listAskedLanes } from './asked-lanes.ts';
import type { Diagram, Lane } from './diagram.ts';
import { type DiagramInput, isNamed } from './diagram-input.ts';
import { lastStep, plainText } from './plain-text.ts';
import { listUnaskedLanes } from './unasked-lanes.ts';

/**
 * Makes the network of one bottle as a value: a lane for everything that was asked for and for what nobody asked for.
 *
 * A lane is `worse` only where the shield itself names the fact; everything else is not verified or not known, and
 * nothing is ever closed or open as asked.
 */
export function buildDiagram(input: DiagramInput): Diagram {
  const { plan, network, shield } = input;
  const lanes = [...listAskedLanes(input), ...listUnaskedLanes(input)];
  return {
    guest: {
      name: plainText(lastStep(plan.spec.agent.command[0] ?? '')),
      command: plainText(plan.spec.agent.command.join(' ')),
      asked: plan.subnet?.cidr ?? null,
      gets: network !== null && isNamed(shield, network.ignoring.fact) ? network.ignoring.guestAddress : null,
    },
    boundary: { name: nameBoundary(input), isEnforced: false },
    headline: wordHeadline(lanes),
    statements: listStatements(input),
    lanes,
  };
}

/** The shield's reasons but those that a lane shows, then what is known of the released programs beside them. */
function listStatements({ network, shield }: DiagramInput): Diagram['statements'] {
  const onLanes = new Set(Object.values(network?.implied ?? {}).map(({ fact }) => fact));
  const own = shield.reasons.filter(({ fact }) => fact === null || !onLanes.has(fact));
  const released = network?.released.filter(({ fact }) => !own.some((reason) => reason.fact === fact)) ?? [];
  return [...own, ...released].map(({ statement, fact }) => ({ statement: plainText(afterVerdict(statement)), fact }));
}

const VERDICT = 'This bottle looks closed and is open: ';

/** A reason without the verdict that the headline says already. */
function afterVerdict(statement: string): string {
  return statement.startsWith(VERDICT) ? statement.slice(VERDICT.length) : statement;
}

function nameBoundary({ network, host }: DiagramInput): string | null {
  if (network === null) return null;
  const found = host.tools.find(({ tool }) => tool === network.boundary);
  const isIt = found !== undefined && found.status !== 'foreign' && found.status !== 'missing';
  return isIt && found.version !== null ? `${network.boundary} ${plainText(found.version)}` : network.boundary;
}

function wordHeadline(lanes: readonly Lane[]): string {
  const worse = lanes.filter(({ standing }) => standing === 'worse').length;
  const asked = lanes.filter((lane) => lane.asked === 'open').length;
  const rest = `${asked} of ${lanes.length} lanes ${asked === 1 ? 'is' : 'are'} asked for, not verified.`;
  if (worse === 0) return `What this bottle can reach is not known. ${rest}`;
  return `This bottle looks closed and is open: ${worse} of ${lanes.length} lanes ${worse === 1 ? 'is' : 'are'} open and not asked for.`;
}
