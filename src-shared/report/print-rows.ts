import { escapeTerminal } from './escape-terminal.ts';

/** A label with its values, one to a line; lines that follow the first stand under it. */
export interface PrintedRow {
  readonly label: string;
  readonly values: readonly string[];
}

/** Prints rows as lines: labels in one column, values in the next, aligned; everything is escaped for a terminal. */
export function printRows(rows: readonly PrintedRow[]): string[] {
  const width = Math.max(0, ...rows.map(({ label }) => label.length)) + 2;
  return rows.flatMap(({ label, values }) =>
    (values.length === 0 ? [''] : values).map((value, index) =>
      `${(index === 0 ? label : '').padEnd(width)}${escapeTerminal(value)}`.trimEnd(),
    ),
  );
}
