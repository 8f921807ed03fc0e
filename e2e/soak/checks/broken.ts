/** One invariant that does not hold, and where. */
export interface Broken {
  readonly invariant:
    'lost' | 'torn' | 'shared' | 'held' | 'foreign' | 'feed' | 'modes' | 'leaked' | 'answer' | 'memory' | 'model';
  readonly what: string;
}

/** Names a broken invariant. */
export function broken(invariant: Broken['invariant'], what: string): Broken {
  return { invariant, what };
}
