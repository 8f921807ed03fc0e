import { concludeDrift } from './reading/conclude-drift.ts';
import {
  judgeGvproxyKey,
  isEmpty,
  judgeMissingNat,
  type KeyJudgement,
  knowGvproxy,
  neverRead,
  notKnown,
  unreadable,
} from './reading/judge-gvproxy-key.ts';
import { type GvproxyYaml, parseGvproxyYaml, type YamlKey } from './reading/parse-gvproxy-yaml.ts';
import { showYamlKey } from './reading/show-yaml-key.ts';

/** One row of the table: a key as drafted, as it lies on disk, and as gvproxy uses it. */
interface GvproxyRow extends KeyJudgement {
  key: string;
  draft: string | null;
  disk: string | null;
  /** Where the disk differs from the draft, else where the key stands. */
  diskLine: number | null;
}

/** The table "as gvproxy reads it". */
export interface GvproxyReading {
  /** `gvproxy 0.8.9`, or `gvproxy` when its version is not known. */
  program: string;
  rows: GvproxyRow[];
  /** One sentence on what drift changes. */
  conclusion: string;
}

type Keys = ReadonlyMap<string, YamlKey>;

const NO_KEYS: Keys = new Map();

/**
 * Judges a gvproxy.yaml, ours or any other: what of it the gvproxy of this version uses.
 *
 * The file on disk is what counts; where there is none, the draft. Nothing is said of a version that we do not know.
 */
export function readGvproxyYaml(
  draftText: string | null,
  diskText: string | null,
  version: string | null,
): GvproxyReading {
  const draft = draftText === null ? null : parseGvproxyYaml(draftText);
  const disk = diskText === null ? null : parseGvproxyYaml(diskText);
  const drafted = keysOf(draft);
  const lying = keysOf(disk);
  const judge = judgeBy(disk ?? draft, version);
  const rows = [...new Set([...drafted.keys(), ...lying.keys()])].map((key): GvproxyRow => {
    const [draftKey, diskKey] = [drafted.get(key), lying.get(key)];
    return {
      key,
      draft: draftKey === undefined ? null : showYamlKey(key, draftKey),
      disk: diskKey === undefined ? null : showYamlKey(key, diskKey),
      diskLine: diskKey === undefined ? null : findDriftLine(draftKey, diskKey),
      ...judge(key),
    };
  });
  return {
    program: version === null ? 'gvproxy' : `gvproxy ${version}`,
    rows: [...rows, ...missingNat(disk ?? draft, version)],
    conclusion: concludeDrift({ draft, disk, version }),
  };
}

function keysOf(file: GvproxyYaml | null): Keys {
  return file?.status === 'read' ? file.keys : NO_KEYS;
}

/** Makes the judge of the one file that gvproxy would be started with. */
function judgeBy(file: GvproxyYaml | null, version: string | null): (key: string) => KeyJudgement {
  const knowledge = knowGvproxy(version);
  if (version === null || knowledge === 'not-known') return () => notKnown(version);
  if (knowledge === 'has-no-config-flag') return () => neverRead(version);
  if (file?.status !== 'read') return () => unreadable();
  const { keys } = file;
  const context = { version, hasStack: configuresStack(keys) };
  return (key) => judgeGvproxyKey(key, keys.get(key), context);
}

/** Where a file lacks the key that is dangerous by its absence, a row of its own says so. */
function missingNat(file: GvproxyYaml | null, version: string | null): GvproxyRow[] {
  if (file?.status !== 'read' || version === null || knowGvproxy(version) !== 'reads-by-key') return [];
  const { keys } = file;
  // What an anchor or a merge brings along is not judged, so it cannot be said to lack anything.
  if (keys.has('stack.nat') || [...keys].some(([key, { hasAlias }]) => hasAlias && isAboutStack(key))) return [];
  const judgement = judgeMissingNat({ version, hasStack: configuresStack(keys) });
  return judgement === null ? [] : [{ key: 'stack.nat', draft: null, disk: null, diskLine: null, ...judgement }];
}

function isAboutStack(key: string): boolean {
  return key === 'stack' || key.startsWith('stack.') || key === '<<';
}

function configuresStack(keys: Keys): boolean {
  return [...keys].some(([key, value]) => isAboutStack(key) && !isEmpty(value));
}

/** The line of the first value that the draft has not, else the line of the key. */
function findDriftLine(draft: YamlKey | undefined, disk: YamlKey): number {
  if (draft === undefined) return disk.line;
  const drafted = new Map(draft.leaves.map(({ path, text }) => [path, text]));
  return disk.leaves.find(({ path, text }) => drafted.get(path) !== text)?.line ?? disk.line;
}
