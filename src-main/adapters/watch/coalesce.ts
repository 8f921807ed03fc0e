/** Collects slugs and hands them over together, a while after the first. */
export interface Coalesced {
  /** Adds a slug; null stands for all. */
  add(slug: string | null): void;
  /** Has it called back without adding a slug, for a change that belongs to no bottle. */
  touch(): void;
  stop(): void;
}

/** Makes a collector that calls back at most once in so many milliseconds, and has no timer while nothing happens. */
export function coalesce(waitMs: number, onSlugs: (slugs: readonly string[] | null) => void): Coalesced {
  let slugs = new Set<string>();
  let isAll = false;
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    const found = isAll ? null : [...slugs].sort();
    slugs = new Set();
    isAll = false;
    timer = null;
    onSlugs(found);
  };
  const touch = (): void => {
    timer ??= setTimeout(flush, waitMs);
  };
  return {
    add: (slug) => {
      if (slug === null) isAll = true;
      else slugs.add(slug);
      touch();
    },
    touch,
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
