import { create } from 'zustand';
import { goTo } from './route.ts';

/** A place in a bottle's spec that another part of the page wants to be shown. */
export interface WantedPlace {
  readonly slug: string;
  readonly line: number;
  readonly column: number;
}

/** The place that the Spec tab goes to as soon as it is shown; every wish is an object of its own. */
export const useWantedPlace = create<{ readonly place: WantedPlace | null }>(() => ({ place: null }));

/** Goes to the Spec tab of a bottle, and there to a line. */
export function openSpecAt(place: WantedPlace): void {
  useWantedPlace.setState({ place });
  goTo({ kind: 'bottle', slug: place.slug, tab: 'spec' });
}

/** Takes the wish back, once it is granted. */
export function forgetPlace(): void {
  useWantedPlace.setState({ place: null });
}
