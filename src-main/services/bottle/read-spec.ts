import { sayProblem } from '../fail.ts';
import type { World } from '../world.ts';
import { sha256Hex } from '#shared/base/sha256';
import { parseSpec, type SpecParse } from '#shared/bottle/parse-spec';
import { judgeMounts, type MountFinding } from '#shared/bottle/judge-mounts';
import { placeProblems } from '#shared/bottle/place-problems';
import { BACKEND_NAMES } from '#shared/model/backend-name';
import type { BottleSpec, Mount } from '#shared/model/bottle-spec';
import type { Problem } from '#shared/model/problem';
import type { Slug } from '#shared/model/slug';
import { absolutePath, bottlePaths } from './bottle-paths.ts';

/** The longest spec that is read (DESIGN 3). */
export const SPEC_LIMIT_BYTES = 256_000;

/** A spec's text with everything that is wrong with it; `spec` is null when an error stands in the way. */
export interface JudgedSpec {
  readonly spec: BottleSpec | null;
  /** The bytes as they came; null when there is nothing to read. */
  readonly content: Uint8Array | string | null;
  /** Null when the bytes are no text. */
  readonly text: string | null;
  /** Of the bytes; null when there are none. */
  readonly sha256: string | null;
  readonly problems: readonly Problem[];
  /** What can be told of a broken spec. */
  readonly partial: Extract<SpecParse, { status: 'problems' }>['partial'];
}

/** How a spec is looked at: its name for people, and the slug it must agree with, if any. */
export interface SpecLook {
  readonly path: string;
  readonly slug: Slug | null;
}

const NOTHING_KNOWN: JudgedSpec['partial'] = { name: null, color: null, backend: null };

/** Reads and judges the spec of a bottle; whatever lies in its place becomes a problem with that place. */
export async function readSpec(world: World, slug: Slug): Promise<JudgedSpec> {
  const place = bottlePaths(slug).spec;
  const path = absolutePath(world.files.root, place);
  const read = await world.files.read(place, SPEC_LIMIT_BYTES);
  switch (read.status) {
    case 'found':
      return await judgeSpec(world, read.bytes, { path, slug });
    case 'missing':
      return unreadable(path, 'spec-missing', 'This bottle has no bottle.toml. Import one, or clean the bottle up.');
    case 'refused':
      return unreadable(path, read.problem.code, sayProblem(read.problem));
  }
}

/** Parses a spec and looks at what it names on the host; reads outside the text only where it has mounts. */
export async function judgeSpec(world: World, content: Uint8Array | string, look: SpecLook): Promise<JudgedSpec> {
  const parsed = await parseSpec({ content, path: look.path, backendNames: BACKEND_NAMES, slug: look.slug });
  const sha256 = sha256Hex(content);
  if (parsed.status === 'problems') {
    return { spec: null, content, text: parsed.text, sha256, problems: parsed.problems, partial: parsed.partial };
  }
  const { spec, text, warnings } = parsed;
  const mounts = await judgeSpecMounts(world, spec.mounts, { text, path: look.path });
  const problems = [...warnings, ...mounts];
  const isBroken = problems.some(({ severity }) => severity === 'error');
  const partial = { name: spec.name, color: spec.color, backend: spec.backend };
  return { spec: isBroken ? null : spec, content, text, sha256, problems, partial };
}

async function judgeSpecMounts(
  world: World,
  mounts: readonly Mount[],
  { text, path }: { text: string; path: string },
): Promise<readonly Problem[]> {
  if (mounts.length === 0) return [];
  const findings = await Promise.all(mounts.map((mount) => inspectMount(world, mount)));
  const context = { homeFolder: world.system.homeFolder, stateRoot: world.files.root };
  const found = judgeMounts(mounts, findings, context).map(({ index, code, severity, message }) => {
    return { key: `mounts[${index}].host`, code, severity, message };
  });
  return found.length === 0 ? [] : await placeProblems(text, path, found);
}

async function inspectMount({ hostFiles }: World, { host }: Mount): Promise<MountFinding> {
  const [realPath, seen] = await Promise.all([hostFiles.realPath(host), hostFiles.inspect(host)]);
  return { realPath, kind: seen.kind, names: seen.kind === 'folder' ? seen.names : [] };
}

function unreadable(path: string, code: string, message: string): JudgedSpec {
  const problem: Problem = { code, severity: 'error', path, line: 1, column: 1, key: '', message };
  return { spec: null, content: null, text: null, sha256: null, problems: [problem], partial: NOTHING_KNOWN };
}
