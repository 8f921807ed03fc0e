import type { HostFacts } from '#shared/model/host-facts';
import type { ShieldJudgement, ShieldReason } from '#shared/model/shield';
import type { ToolFact } from '#shared/model/tool';
import { findFact } from '#shared/facts/facts';
import { factHolds } from '#shared/facts/judge-version';
import { foundVersion } from './found-version.ts';
import { seenRange } from './seen-range.ts';

interface Finding {
  readonly isBroken: boolean;
  readonly reasons: readonly ShieldReason[];
}

/**
 * Judges the isolation of any `smolmachines` bottle on this host: `broken` when a found version is known to ignore or
 * refuse our files, else `unknown`; never better, since no released program is known to do what the files ask for.
 */
export function judgeShield(host: HostFacts): ShieldJudgement {
  const findings = [judgeGvproxy(host), judgeSmolvm(host)];
  return {
    shield: findings.some(({ isBroken }) => isBroken) ? 'broken' : 'unknown',
    // The worst finding is what a person reads first.
    reasons: sayUnknownOnce(
      [...findings.filter(({ isBroken }) => isBroken), ...findings.filter(({ isBroken }) => !isBroken)].flatMap(
        ({ reasons }) => reasons,
      ),
    ),
  };
}

const UNKNOWN = 'Unknown: ';

/** Of several things that are not known, the first says so for all. */
function sayUnknownOnce(reasons: readonly ShieldReason[]): readonly ShieldReason[] {
  const first = reasons.findIndex(({ statement }) => statement.startsWith(UNKNOWN));
  return reasons.map((reason, index) => {
    const { statement } = reason;
    if (index === first || !statement.startsWith(UNKNOWN)) return reason;
    const rest = statement.slice(UNKNOWN.length);
    // A sentence begins with a capital; the name of a program stays as it is written.
    return { ...reason, statement: rest.startsWith('the ') ? `T${rest.slice(1)}` : rest };
  });
}

function judgeGvproxy(host: HostFacts): Finding {
  const version = foundVersion(host, 'gvproxy');
  const id = 'gvproxy-ignores-unknown-keys';
  if (version !== null && factHolds(findFact(id), version) === 'holds') {
    return { isBroken: true, reasons: [ignored(version), ...whatFollows(version)] };
  }
  const noFlag = 'gvproxy-no-config-flag';
  if (version !== null && factHolds(findFact(noFlag), version) === 'holds') {
    const statement = `Unknown: gvproxy ${version} has no -config flag, so it exits before it reads gvproxy.yaml.`;
    return { isBroken: false, reasons: [{ statement, fact: noFlag }] };
  }
  return { isBroken: false, reasons: [notKnown(host, 'gvproxy', id)] };
}

function ignored(version: string): ShieldReason {
  return {
    statement: `This bottle looks closed and is open: gvproxy ${version} reads none of the keys in gvproxy.yaml.`,
    fact: 'gvproxy-ignores-unknown-keys',
  };
}

/** What a guest behind a gvproxy that uses its defaults can do, each only where the fact was seen on this version. */
function whatFollows(version: string): readonly ShieldReason[] {
  const statements: readonly ShieldReason[] = [
    {
      statement: 'Host loopback is open, not asked for: the guest reaches it through 192.168.127.254.',
      fact: 'gvproxy-host-loopback',
    },
    {
      statement: 'Any address is open, not asked for: gvproxy dials whatever the guest asks for, 169.254/16 excepted.',
      fact: 'gvproxy-dials-anything',
    },
    {
      statement:
        "Host port control is open, not asked for: the guest can open listeners on the host through gvproxy's own service.",
      fact: 'gvproxy-guest-api',
    },
    {
      statement: "Name resolution is open, not asked for: every name goes to the host's resolver.",
      fact: 'gvproxy-dns-upstream',
    },
  ];
  return statements.filter(({ fact }) => fact !== null && factHolds(findFact(fact), version) === 'holds');
}

function judgeSmolvm(host: HostFacts): Finding {
  const version = foundVersion(host, 'smolvm');
  const id = 'smolvm-rejects-unknown-keys';
  if (version === null || factHolds(findFact(id), version) !== 'holds') {
    return { isBroken: false, reasons: [notKnown(host, 'smolvm', id)] };
  }
  const statement = `This bottle cannot start as asked: smolvm ${version} refuses smolfile.toml at line 1, unknown field \`name\`.`;
  return { isBroken: true, reasons: [{ statement, fact: id }] };
}

function notKnown(host: HostFacts, tool: ToolFact['tool'], factId: string): ShieldReason {
  const version = foundVersion(host, tool);
  const found = host.tools.find((fact) => fact.tool === tool);
  if (version !== null) {
    return {
      statement: `Unknown: ${tool} ${version} is outside the versions we know (${seenRange(factId)}).`,
      fact: null,
    };
  }
  if (found === undefined || found.status === 'missing') {
    return { statement: `Unknown: ${tool} was not found on this host.`, fact: null };
  }
  return found.status === 'foreign'
    ? { statement: `Unknown: the ${tool} found on this host is another program of that name.`, fact: null }
    : { statement: `Unknown: the version of ${tool} on this host could not be told.`, fact: null };
}
