import { findFact } from '#shared/facts/facts';
import { factHolds } from '#shared/facts/judge-version';
import { isReadByGvproxy } from './gvproxy-keys.ts';
import type { YamlKey } from './parse-gvproxy-yaml.ts';
import { showYamlKey } from './show-yaml-key.ts';

/** What gvproxy makes of one key: what the guest gets, in words, and how that stands to what was asked for. */
export interface KeyJudgement {
  used: string;
  usedNote: string;
  standing: 'worse' | 'unknown' | 'as-asked';
  fact: string | null;
}

/** What is known of the gvproxy that reads the file. */
export type GvproxyKnowledge = 'reads-by-key' | 'has-no-config-flag' | 'not-known';

/** Tells what is known of a version of gvproxy; one that was never looked at, or none, is not known. */
export function knowGvproxy(version: string | null): GvproxyKnowledge {
  if (version === null) return 'not-known';
  if (factHolds(findFact('gvproxy-no-config-flag'), version) === 'holds') return 'has-no-config-flag';
  const ids = ['gvproxy-ignores-unknown-keys', 'gvproxy-valid-keys'];
  return ids.every((id) => factHolds(findFact(id), version) === 'holds') ? 'reads-by-key' : 'not-known';
}

/** The judgement of every key where nothing is known of the program. */
export function notKnown(version: string | null): KeyJudgement {
  const why =
    version === null ? 'the version of gvproxy is not known' : `gvproxy ${version} is outside the versions we know`;
  return { used: 'not known', usedNote: `asked for, not verified: ${why}`, standing: 'unknown', fact: null };
}

/** The judgement of every key by a gvproxy that never opens the file. */
export function neverRead(version: string): KeyJudgement {
  const usedNote = `gvproxy ${version} has no -config flag and exits`;
  return { used: 'nothing', usedNote, standing: 'worse', fact: 'gvproxy-no-config-flag' };
}

/** The judgement of every key of a file that we cannot read. */
export function unreadable(): KeyJudgement {
  return unjudged('the file cannot be read');
}

/** What a key is judged against. */
export interface JudgeContext {
  readonly version: string;
  /** The file configures the stack, so the defaults are not all used. */
  readonly hasStack: boolean;
}

/**
 * Judges a key for a gvproxy that reads by key.
 *
 * @param value What the file has there; undefined where only the draft has the key.
 */
export function judgeGvproxyKey(key: string, value: YamlKey | undefined, context: JudgeContext): KeyJudgement {
  if (value?.hasAlias === true) return unjudged('it leans on an anchor, which is not judged');
  if (!isReadByGvproxy(key)) return context.hasStack ? dropped() : droppedForDefault(key);
  if (value === undefined) return { ...unjudged('the file on disk lacks it'), used: 'its default' };
  if (isEmpty(value)) {
    const missing = key === 'stack.nat' ? judgeMissingNat(context) : null;
    return missing ?? { ...unjudged('nothing is set'), used: 'its default' };
  }
  if (key === 'stack' || key === 'interfaces') return unjudged('it is no table of keys');
  return judgeRead(key, value);
}

function judgeRead(key: string, value: YamlKey): KeyJudgement {
  const used = showYamlKey(key, value);
  const lost = value.leaves.filter(({ path }) => !isReadByGvproxy(path)).map(({ path }) => path);
  if (lost.length > 0) {
    const usedNote = `without ${lost.slice(0, 3).join(', ')}, which it drops`;
    return { used, usedNote, standing: 'worse', fact: 'gvproxy-ignores-unknown-keys' };
  }
  if (key === 'stack.dns') {
    const usedNote = "names outside its zones go to the host's resolver";
    return { used, usedNote, standing: 'as-asked', fact: 'gvproxy-dns-upstream' };
  }
  return { used, usedNote: 'as it stands in the file', standing: 'as-asked', fact: 'gvproxy-valid-keys' };
}

/** Tells whether a key says nothing: null, or a table or list without entries. */
export function isEmpty({ leaves }: YamlKey): boolean {
  return leaves.every(({ text }) => text === '' || text === '{}' || text === '[]');
}

/** The row for the key that is dangerous by its absence: without `stack.nat` the guest reaches the host's loopback. */
export function judgeMissingNat({ hasStack, version }: JudgeContext): KeyJudgement | null {
  if (factHolds(findFact('gvproxy-host-loopback'), version) !== 'holds') return null;
  const from = hasStack ? 'hostIP (unless set, the last usable address)' : '192.168.127.254';
  return {
    used: `${from} → 127.0.0.1`,
    usedNote: 'its default: the guest reaches every service on host loopback',
    standing: 'worse',
    fact: 'gvproxy-host-loopback',
  };
}

function unjudged(usedNote: string): KeyJudgement {
  return { used: 'not known', usedNote, standing: 'unknown', fact: null };
}

function dropped(): KeyJudgement {
  return { used: 'nothing', usedNote: 'drops this key', standing: 'worse', fact: 'gvproxy-ignores-unknown-keys' };
}

function droppedForDefault(key: string): KeyJudgement {
  switch (key) {
    case 'subnet':
      return { ...dropped(), used: '192.168.127.0/24', usedNote: 'its default' };
    case 'gateway':
      return { ...dropped(), used: '192.168.127.1', usedNote: 'its default' };
    case 'dns':
      return { ...dropped(), used: 'no zone', usedNote: "every name goes to the host's resolver" };
    case 'port_forwards':
      return { ...dropped(), used: 'none', usedNote: 'no sidecar is reached' };
    default:
      return dropped();
  }
}
