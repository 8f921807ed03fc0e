import { create } from 'zustand';

interface ViewChoice {
  readonly layout: 'split' | 'unified';
  readonly isQuiet: boolean;
  /** The bottle that is shown and its place in the list. */
  readonly chosen: { readonly slug: string; readonly index: number } | null;
}

/** How the review is looked at; kept while other pages are shown. */
export const useViewChoice = create<ViewChoice>()(() => ({ layout: 'split', isQuiet: false, chosen: null }));

/** Looks at the review in another way. */
export function chooseView(choice: Partial<ViewChoice>): void {
  useViewChoice.setState(choice);
}
