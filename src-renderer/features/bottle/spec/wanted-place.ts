import { create } from 'zustand';

/** A line of a bottle's spec that another tab wants to be shown. */
export interface WantedPlace {
  readonly slug: string;
  readonly line: number;
}

/** The place that the Spec tab goes to when it is shown next. */
export const useWantedPlace = create<{ readonly place: WantedPlace | null }>(() => ({ place: null }));

/** Wants a line of a bottle's spec to be shown; null once it is. */
export function wantPlace(place: WantedPlace | null): void {
  useWantedPlace.setState({ place });
}
