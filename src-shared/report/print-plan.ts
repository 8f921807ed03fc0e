import { type PrintedRow, printRows } from './print-rows.ts';

/** What is printed of a plan; no details give the summary alone. */
export interface PrintedPlan {
  readonly summary: readonly (PrintedRow & { readonly standing: string | null })[];
  readonly details: readonly PrintedRow[];
}

/** Prints a plan for a terminal: the rows that a person says yes to, then the details; without an end of line. */
export function printPlan({ summary, details }: PrintedPlan): string {
  const rows = summary.map(({ label, values, standing }) => ({
    label,
    values: standing === null ? values : [...values, `(${standing})`],
  }));
  return [...printRows(rows), ...(details.length === 0 ? [] : ['', ...printRows(details)])].join('\n');
}
