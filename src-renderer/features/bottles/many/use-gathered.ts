import { useEffect, useState } from 'react';
import { type Failure, toFailure } from '#renderer/state/api';

/** What was read of one bottle, or why it could not be. */
export type Gathered<Value> =
  { readonly status: 'read'; readonly value: Value } | { readonly status: 'failed'; readonly failure: Failure };

const WIDTH = 4;

/**
 * Reads something of each of several bottles, a few at once; what is read already is there while the rest is.
 *
 * `read` must keep its identity; another one, or another list of slugs, reads everything anew.
 */
export function useGathered<Value>(
  slugs: readonly string[],
  read: (slug: string) => Promise<Value>,
): ReadonlyMap<string, Gathered<Value>> {
  const [state, setState] = useState<{
    readonly key: unknown;
    readonly bySlug: ReadonlyMap<string, Gathered<Value>>;
  }>();
  const key = slugs.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const bySlug = new Map<string, Gathered<Value>>();
    const waiting = key.split(' ').filter(Boolean);
    const work = async (): Promise<void> => {
      for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) {
        bySlug.set(slug, await readOne(slug, read));
        if (isCurrent) setState({ key: read, bySlug: new Map(bySlug) });
      }
    };
    for (let worker = 0; worker < WIDTH; worker += 1) void work();
    return () => {
      isCurrent = false;
      waiting.length = 0;
    };
  }, [key, read]);
  return state?.key === read ? state.bySlug : EMPTY;
}

const EMPTY: ReadonlyMap<string, never> = new Map<string, never>();

async function readOne<Value>(slug: string, read: (slug: string) => Promise<Value>): Promise<Gathered<Value>> {
  try {
    return { status: 'read', value: await read(slug) };
  } catch (error) {
    return { status: 'failed', failure: toFailure(error) };
  }
}
