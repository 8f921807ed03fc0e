import { create } from 'zustand';
import { useMatches } from '#renderer/ui/browser/use-matches';

/** What of the spec is on screen. */
export type PaneChoice = 'text' | 'both' | 'form';

const useChoice = create<{ readonly chosen: PaneChoice | null }>()(() => ({ chosen: null }));

/** The views of the spec that fit into this window and the one that is shown; the choice is kept while the page is open. */
export function usePaneChoice(): {
  readonly panes: PaneChoice;
  readonly items: readonly { readonly id: PaneChoice; readonly label: string }[];
  choose(panes: PaneChoice): void;
} {
  const isRoomy = useMatches('(min-width: 73.75rem)');
  const chosen = useChoice((choice) => choice.chosen);
  const items = [
    { id: 'text' as const, label: 'Text' },
    ...(isRoomy ? [{ id: 'both' as const, label: 'Both' }] : []),
    { id: 'form' as const, label: 'Form' },
  ];
  const fallback = isRoomy ? 'both' : 'text';
  return {
    panes: items.some(({ id }) => id === chosen) ? (chosen ?? fallback) : fallback,
    items,
    choose: (panes) => {
      useChoice.setState({ chosen: panes });
    },
  };
}
