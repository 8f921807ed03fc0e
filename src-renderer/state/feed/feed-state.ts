import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { DoctorReport } from '#shared/contract/schemas/check';
import type { FeedEvent, HostView, Snapshot } from '#shared/contract/schemas/feed';

/** One preflight check as the host tells it. */
export type Check = DoctorReport['checks'][number];

/** Everything the host told, as it stands after the event `number` of the run `runId`. */
export interface FeedState {
  readonly runId: string;
  readonly number: number;
  readonly host: HostView;
  readonly bottlesBySlug: ReadonlyMap<string, BottleRow>;
  readonly checks: readonly Check[] | null;
  readonly checkedAt: string | null;
}

/** The state that a snapshot stands for. */
export function openFeed({ bottles, ...rest }: Snapshot): FeedState {
  return { ...rest, bottlesBySlug: new Map(shareReasons(bottles).map((row) => [row.slug, row])) };
}

/** Most bottles have the same reasons for their shield: they are kept once, not a thousand times. */
function shareReasons(rows: readonly BottleRow[]): readonly BottleRow[] {
  const known = new Map<string, BottleRow['shieldReasons']>();
  return rows.map((row) => {
    const key = row.shieldReasons.map(({ statement, fact }) => `${fact ?? ''} ${statement}`).join('\n');
    const shieldReasons = known.get(key) ?? row.shieldReasons;
    known.set(key, shieldReasons);
    return { ...row, shieldReasons };
  });
}

/**
 * The state after an event; the same state when it already holds it.
 *
 * `gap` when the event is of another run or one before it is missing: then only a new snapshot tells the state.
 */
export function applyEvent(state: FeedState, { runId, number, change }: FeedEvent): FeedState | 'gap' {
  if (runId !== state.runId) return 'gap';
  if (number <= state.number) return state;
  if (number !== state.number + 1) return 'gap';
  return { ...state, number, ...applyChange(state, change) };
}

function applyChange(state: FeedState, change: FeedEvent['change']): Partial<FeedState> {
  switch (change.kind) {
    case 'bottle-changed':
      return { bottlesBySlug: new Map(state.bottlesBySlug).set(change.row.slug, change.row) };
    case 'bottles-changed': {
      const bottlesBySlug = new Map(state.bottlesBySlug);
      for (const row of shareReasons(change.rows)) bottlesBySlug.set(row.slug, row);
      return { bottlesBySlug };
    }
    case 'bottle-removed': {
      const bottlesBySlug = new Map(state.bottlesBySlug);
      bottlesBySlug.delete(change.slug);
      return { bottlesBySlug };
    }
    case 'host-changed':
      return { host: change.host };
    case 'checks-changed':
      return { checks: change.checks, checkedAt: change.checkedAt };
  }
}
