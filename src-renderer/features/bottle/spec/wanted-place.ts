import { create } from 'zustand';

/** A place in a bottle's spec that another tab wants to be shown. */
export interface WantedPlace {
  readonly slug: string;
  readonly line: number;
  readonly column: number;
}

/** The place that the Spec tab goes to as soon as it is shown; every wish is an object of its own. */
export const useWantedPlace = create<{ readonly place: WantedPlace | null }>(() => ({ place: null }));

/** Wants a line of a bottle's spec to be shown; null takes the wish back. */
export function wantPlace(place: WantedPlace | null): void {
  useWantedPlace.setState({ place });
}
