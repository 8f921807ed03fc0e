import { create } from 'zustand';
import type { BottleRow } from '#shared/contract/schemas/bottle';

/** The parts of the list that a person can look at alone. */
export const LIST_PARTS = ['all', 'drifted', 'changed', 'never-prepared', 'damaged', 'problems', 'broken'] as const;

/** A part of the list. */
export type ListPart = (typeof LIST_PARTS)[number];

/** The orders that the list can have. */
export const LIST_ORDERS = ['name', 'attention', 'prepared', 'backend', 'shield', 'subnet'] as const;

/** An order of the list. */
export type ListOrder = (typeof LIST_ORDERS)[number];

/** What of the list is shown, and in which order. */
export interface ListChoice {
  readonly text: string;
  readonly part: ListPart;
  readonly backend: NonNullable<BottleRow['backend']> | 'any';
  readonly shield: BottleRow['shield'] | 'any';
  readonly order: ListOrder;
  readonly isReversed: boolean;
}

/** Everything, by name. */
export const WHOLE_LIST: ListChoice = {
  text: '',
  part: 'all',
  backend: 'any',
  shield: 'any',
  order: 'name',
  isReversed: false,
};

/** What a person chose to see of the list; kept while other pages are shown. */
export const useListChoice = create<ListChoice>()(() => WHOLE_LIST);

/** Changes what of the list is shown. */
export function chooseList(choice: Partial<ListChoice>): void {
  useListChoice.setState(choice);
}

/** Shows everything again; the order stays. */
export function showWholeList(): void {
  const { order, isReversed } = useListChoice.getState();
  useListChoice.setState({ ...WHOLE_LIST, order, isReversed });
}

/** Orders the list by a column; by the one that it is ordered by already, the other way round. */
export function orderBy(order: ListOrder): void {
  useListChoice.setState((choice) => ({ order, isReversed: choice.order === order && !choice.isReversed }));
}
