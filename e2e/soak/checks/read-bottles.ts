import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One stage as it lies there, the present one or a former one. */
export interface StageSeen {
  /** `stage`, `history/3`, `history/4.damaged`. */
  readonly name: string;
  /** What its plan.json says; null when it has none that can be read. */
  readonly plan: PlanSeen | null;
  /** The files by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What a stage says that its bottle holds, and the hashes of its files. */
interface PlanSeen {
  readonly octet: number | null;
  readonly ports: readonly number[];
  readonly sha256ByName: ReadonlyMap<string, string>;
}

/** A bottle's folder, read without any code of the product. */
export interface BottleSeen {
  readonly slug: string;
  /** Null when there is no bottle.toml. */
  readonly spec: string | null;
  readonly edits: readonly string[];
  readonly stages: readonly StageSeen[];
  /** Every name in the folder. */
  readonly names: readonly string[];
}

/** Reads every bottle of a state root. */
export function readBottles(stateRoot: string): readonly BottleSeen[] {
  const folder = join(stateRoot, 'bottles');
  return list(folder)
    .filter((name) => /^[a-z0-9-]+$/.test(name))
    .map((slug) => readBottle(join(folder, slug), slug));
}

/** Who holds what, by the names in held/. */
export function readHeld(stateRoot: string): ReadonlyMap<string, string> {
  const folder = join(stateRoot, 'held');
  const names = list(folder).filter((name) => /^(?:subnet|port)-\d+$/.test(name));
  return new Map(names.map((name) => [name, (readOr(join(folder, name)) ?? '').trim()]));
}

/** The names in a folder; none where there is no such folder. */
function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The hash of a text, as plan.json writes it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readBottle(folder: string, slug: string): BottleSeen {
  const names = list(folder);
  const edits = list(join(folder, 'edits')).map((name) => readOr(join(folder, 'edits', name)) ?? '');
  const places = [
    ...(names.includes('stage') ? ['stage'] : []),
    ...list(join(folder, 'history')).map((name) => `history/${name}`),
  ];
  const stages = places.map((name) => readStage(join(folder, name), name));
  return { slug, spec: readOr(join(folder, 'bottle.toml')), edits, stages, names };
}

function readStage(folder: string, name: string): StageSeen {
  const texts = new Map(list(folder).map((file) => [file, readOr(join(folder, file)) ?? '']));
  return { name, texts, plan: readPlan(texts.get('plan.json') ?? '') };
}

function readPlan(text: string): PlanSeen | null {
  try {
    const plan = JSON.parse(text) as {
      subnet: { octet: number } | null;
      sidecars: { hostPort: number }[];
      specSha256: string;
      files: { name: string; sha256: string }[];
    };
    return {
      octet: plan.subnet?.octet ?? null,
      ports: plan.sidecars.map(({ hostPort }) => hostPort),
      sha256ByName: new Map([
        ['bottle.toml', plan.specSha256],
        ...plan.files.map((file) => [file.name, file.sha256] as const),
      ]),
    };
  } catch {
    return null;
  }
}

function readOr(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
