import { findFact } from '#shared/facts/facts';
import { factHolds } from '#shared/facts/judge-version';
import type { LineReason } from '#shared/model/draft';
import type { HostFacts } from '#shared/model/host-facts';
import { foundVersion } from '../found-version.ts';
import { GVPROXY_YAML } from '../render-gvproxy-yaml.ts';
import { seenRange } from '../seen-range.ts';

/** Says what the program that reads a file makes of each of its lines; the same for all lines, since none is honoured. */
export function takenUpOf(name: string, host: HostFacts): NonNullable<LineReason['takenUp']> {
  return name === GVPROXY_YAML ? byGvproxy(foundVersion(host, 'gvproxy')) : bySmolvm(foundVersion(host, 'smolvm'));
}

function byGvproxy(version: string | null): NonNullable<LineReason['takenUp']> {
  const fact = 'gvproxy-ignores-unknown-keys';
  if (version !== null && factHolds(findFact(fact), version) === 'holds') {
    return { statement: `no: gvproxy ${version} drops this key`, fact };
  }
  const noFlag = 'gvproxy-no-config-flag';
  if (version !== null && factHolds(findFact(noFlag), version) === 'holds') {
    return { statement: `no: gvproxy ${version} has no -config flag and never reads this file`, fact: noFlag };
  }
  return { statement: `${notKnown('gvproxy', version)}; gvproxy ${seenRange(fact)} drops this key`, fact };
}

function bySmolvm(version: string | null): NonNullable<LineReason['takenUp']> {
  const fact = 'smolvm-rejects-unknown-keys';
  if (version !== null && factHolds(findFact(fact), version) === 'holds') {
    return { statement: `no: smolvm ${version} refuses the whole file at line 1, unknown field \`name\``, fact };
  }
  return { statement: `${notKnown('smolvm', version)}; smolvm ${seenRange(fact)} refuses the whole file`, fact };
}

function notKnown(tool: string, version: string | null): string {
  return version === null ? 'not known on this host' : `not known for ${tool} ${version}`;
}
