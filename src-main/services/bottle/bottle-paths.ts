import type { Slug } from '#shared/model/slug';

/** Where the things of one bottle lie, relative to the state root. */
export interface BottlePaths {
  readonly folder: string;
  readonly spec: string;
  readonly stage: string;
  readonly history: string;
  readonly accepted: string;
  readonly log: string;
  /** The log before it, once that was full. */
  readonly formerLog: string;
  readonly edits: string;
  /** Which bytes of which file were ticked off in the review. */
  readonly reviewed: string;
}

/** Names the places of one bottle below the state root (DESIGN 7). */
export function bottlePaths(slug: Slug): BottlePaths {
  const folder = `bottles/${slug}`;
  return {
    folder,
    spec: `${folder}/bottle.toml`,
    stage: `${folder}/stage`,
    history: `${folder}/history`,
    accepted: `${folder}/accepted.json`,
    log: `${folder}/log.jsonl`,
    formerLog: `${folder}/log.1.jsonl`,
    edits: `${folder}/edits`,
    reviewed: `${folder}/reviewed.json`,
  };
}

/** The absolute path, as people see it, of a place below the state root. */
export function absolutePath(root: string, path: string): string {
  return root.endsWith('/') ? `${root}${path}` : `${root}/${path}`;
}
