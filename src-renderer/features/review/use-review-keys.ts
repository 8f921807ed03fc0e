import { useOffer } from '#renderer/actions/offers';

/** What the keys of the review do. */
export interface ReviewKeys {
  goToChange(step: 1 | -1): void;
  toggleReviewed(): void;
}

/** Carries out the actions of the review while it is shown: their keys are in the table of actions. */
export function useReviewKeys(keys: ReviewKeys): void {
  useOffer('review-next', () => {
    keys.goToChange(1);
  });
  useOffer('review-previous', () => {
    keys.goToChange(-1);
  });
  useOffer('review-tick', () => {
    keys.toggleReviewed();
  });
}
