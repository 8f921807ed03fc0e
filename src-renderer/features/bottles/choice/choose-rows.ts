import type { BottleRow } from '#shared/contract/schemas/bottle';
import { fold, holdsTerms, parseFilter } from './parse-filter.ts';
import { LIST_PARTS, type ListChoice, type ListOrder, type ListPart } from './list-choice.ts';

/**
 * The rows that a choice shows, in its order.
 *
 * Every word of the text must occur in something that the row says, and its terms must hold; accents and case do not count.
 *
 * @param rows By name, as the feed gives them; rows that an order takes as equal stay so.
 */
export function chooseRows(rows: readonly BottleRow[], choice: ListChoice): readonly BottleRow[] {
  const filter = parseFilter(choice.text);
  const { words } = filter;
  const chosen = rows.filter(
    (row) =>
      belongsTo(row, choice.part) &&
      (choice.backend === 'any' || row.backend === choice.backend) &&
      (choice.shield === 'any' || row.shield === choice.shield) &&
      holdsTerms(row, filter) &&
      (words.length === 0 || saysAll(row, words)),
  );
  const sorted = sortRows(chosen, choice.order);
  return choice.isReversed ? sorted.toReversed() : sorted;
}

/** How many rows each part of the list has. */
export function countParts(rows: readonly BottleRow[]): Readonly<Record<ListPart, number>> {
  const counts = { all: 0, drifted: 0, changed: 0, 'never-prepared': 0, damaged: 0, problems: 0, broken: 0 };
  for (const row of rows) for (const part of LIST_PARTS) if (belongsTo(row, part)) counts[part] += 1;
  return counts;
}

function belongsTo(row: BottleRow, part: ListPart): boolean {
  switch (part) {
    case 'all':
      return true;
    case 'problems':
      return row.problemCount > 0;
    case 'broken':
      return row.shield === 'broken';
    case 'drifted':
    case 'changed':
    case 'never-prepared':
    case 'damaged':
      return row.state === part;
  }
}

const foldedByRow = new WeakMap<BottleRow, string>();

function saysAll(row: BottleRow, words: readonly string[]): boolean {
  let said = foldedByRow.get(row);
  if (said === undefined) {
    said = fold(wordsOf(row).join('\n'));
    foldedByRow.set(row, said);
  }
  const text = said;
  return words.every((word) => text.includes(word));
}

function wordsOf(row: BottleRow): readonly string[] {
  return [
    row.name,
    row.slug,
    row.backend ?? '',
    row.subnet ?? '',
    ...row.sidecars.map(({ name, hostPort }) => `${name} ${hostPort}`),
  ];
}

function sortRows(rows: readonly BottleRow[], order: ListOrder): readonly BottleRow[] {
  switch (order) {
    case 'name':
      return rows;
    case 'attention':
      return [...rows].sort((one, other) => concern(other) - concern(one));
    case 'prepared':
      return [...rows].sort((one, other) => timeOf(other) - timeOf(one));
    case 'backend':
      return sortByText(rows, ({ backend }) => backend);
    case 'shield':
      return [...rows].sort((one, other) => SHIELD_ORDER[one.shield] - SHIELD_ORDER[other.shield]);
    case 'subnet':
      return sortByText(rows, ({ subnet }) => subnet?.replaceAll(/\d+/g, (digits) => digits.padStart(3, '0')) ?? null);
  }
}

const SHIELD_ORDER = { broken: 0, unknown: 1, predicted: 2, proven: 3 };

/** What has no such text comes last. */
function sortByText(rows: readonly BottleRow[], read: (row: BottleRow) => string | null): readonly BottleRow[] {
  const keyed = rows.map((row) => ({ row, key: read(row) ?? '\uffff' }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ row }) => row);
}

const CONCERN = { damaged: 4, drifted: 3, changed: 2, 'never-prepared': 1, prepared: 0 };

/** What cannot be used comes first, then what differs from what was written. */
function concern({ state, firstProblem }: BottleRow): number {
  return CONCERN[state] + (firstProblem?.severity === 'error' ? 10 : 0);
}

function timeOf({ preparedAt }: BottleRow): number {
  return preparedAt === null ? 0 : Date.parse(preparedAt);
}
