import { useEffect } from 'react';
import { create } from 'zustand';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { ReviewedBytes, ReviewStanding } from '#shared/contract/schemas/review';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { useFeed } from '#renderer/state/feed/feed';

interface Known {
  readonly standing: ReviewStanding;
  /** What it was read for: another row, or other programs on this host, make it old. */
  readonly row: BottleRow;
  readonly checkedAt: string | null;
}

interface Standings {
  readonly bySlug: ReadonlyMap<string, Known>;
  readonly failure: Failure | null;
}

const useStandings = create<Standings>()(() => ({ bySlug: new Map(), failure: null }));

/** So many bottles are asked for at a time: the first answer is on screen soon, and none makes the page wait. */
const CHUNK = 40;

/** How a bottle stands in the review; null until the host told. */
export function useStanding(slug: string): ReviewStanding | null {
  return useStandings(({ bySlug }) => bySlug.get(slug)?.standing ?? null);
}

/** Every standing that is known, by slug. */
export function useAllStandings(): ReadonlyMap<string, { readonly standing: ReviewStanding }> {
  return useStandings(({ bySlug }) => bySlug);
}

/** Why standings are not known; null while they are. */
export function useStandingsFailure(): Failure | null {
  return useStandings(({ failure }) => failure);
}

/** Keeps the standing of each of these bottles as the feed tells of changes; never polls. */
export function useFollowStandings(bottles: readonly BottleRow[]): void {
  const status = useFeed((feed) => feed.status);
  const checkedAt = useFeed((feed) => feed.checkedAt);
  useEffect(() => {
    if (status !== 'live') return;
    const turn = { isOver: false };
    void readAll(bottles, checkedAt, turn);
    return () => {
      turn.isOver = true;
    };
  }, [bottles, status, checkedAt]);
}

async function readAll(
  bottles: readonly BottleRow[],
  checkedAt: string | null,
  turn: { readonly isOver: boolean },
): Promise<void> {
  const { bySlug } = useStandings.getState();
  const old = bottles.filter((row) => {
    const known = bySlug.get(row.slug);
    return known?.row !== row || known.checkedAt !== checkedAt;
  });
  for (let from = 0; from < old.length && !turn.isOver; from += CHUNK) {
    const rows = old.slice(from, from + CHUNK);
    try {
      // One after the other, so that the host is never asked for everything at once.
      const { standings } = await api().reviews.getStandings({ slugs: rows.map(({ slug }) => slug) });
      if (turn.isOver) return;
      const rowsBySlug = new Map(rows.map((row) => [row.slug, row]));
      keep(
        standings.flatMap((standing) => {
          const row = rowsBySlug.get(standing.slug);
          return row === undefined ? [] : [{ standing, row, checkedAt }];
        }),
      );
    } catch (error) {
      useStandings.setState({ failure: toFailure(error) });
      return;
    }
  }
}

function keep(known: readonly Known[]): void {
  useStandings.setState(({ bySlug }) => {
    const next = new Map(bySlug);
    for (const one of known) next.set(one.standing.slug, one);
    return { bySlug: next, failure: null };
  });
}

/** Asks again after a failure. */
export function askStandingsAgain(bottles: readonly BottleRow[]): void {
  useStandings.setState({ failure: null });
  void readAll(bottles, useFeed.getState().checkedAt, { isOver: false });
}

/** Ticks exactly these bytes off, or takes the tick back; what the host kept is shown. */
export async function setReviewed(
  slug: string,
  bytes: readonly ReviewedBytes[],
  isReviewed: boolean,
): Promise<Failure | null> {
  try {
    const standing = await api().reviews.setReviewed({ slug, bytes: [...bytes], isReviewed });
    const { rows, checkedAt } = useFeed.getState();
    const row = rows.find((each) => each.slug === slug);
    if (row !== undefined) keep([{ standing, row, checkedAt }]);
    return null;
  } catch (error) {
    return toFailure(error);
  }
}

/** Whether every file of a bottle that is to be looked at is ticked off. */
export function isAllReviewed({ files }: ReviewStanding): boolean {
  return files.length > 0 && files.every(({ isReviewed }) => isReviewed);
}

/** Whether a yes to a bottle can write it: all is ticked off and nothing but missing programs stands against it. */
export function isWritable(standing: ReviewStanding): boolean {
  const { reviewId, failure, powersAccepted } = standing;
  const isFree = failure === null || failure.code === 'tools-blocked';
  return isAllReviewed(standing) && reviewId !== null && isFree && powersAccepted;
}
