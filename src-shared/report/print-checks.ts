import type { Check } from '#shared/model/check';
import { printRows } from './print-rows.ts';

/** Prints checks for a terminal: status and finding of each, then where, what the program said, and the remedy. */
export function printChecks(checks: readonly Check[]): string {
  return printRows(checks.map((check) => ({ label: check.status, values: checkLines(check) }))).join('\n');
}

function checkLines({ title, summary, path, detail, remedy }: Check): string[] {
  return [
    `${title}: ${summary}`,
    ...(path === null || summary.includes(path) ? [] : [`  ${path}`]),
    ...detail
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => `  ${line}`),
    ...(remedy === null ? [] : [`  ${remedy.text}`]),
    ...(remedy === null || remedy.literal === null ? [] : [`    ${remedy.literal}`]),
  ];
}
