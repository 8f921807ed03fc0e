import type { FailureReport } from '#shared/contract/schemas/failure';
import type { FailureCode } from '#shared/model/failure';
import type { Problem } from '#shared/model/problem';
import { escapeTerminal } from '#shared/report/escape-terminal';
import { quotePosix } from '#shared/report/quote-posix';
import type { ServiceFailure } from '#main/services/services';

/** A problem on one line: its place, and what is wrong; not escaped. */
export function problemLine({ path, line, column, severity, message }: Problem): string {
  return `${path}:${line}:${column}  ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}

/** A failure that only the command line has, such as wrong usage. */
export function cliFailure(code: FailureCode, message: string, remedy: string | null = null): ServiceFailure {
  return {
    code,
    message,
    detail: {
      problems: [],
      remedy: remedy === null ? null : { kind: 'words', text: remedy, literal: null },
      powers: [],
    },
  };
}

/** The value that `--json` prints for a failure. */
export function failureReport(failure: ServiceFailure): FailureReport {
  return { error: { code: failure.code, message: failure.message, ...failure.detail } };
}

/** A failure as lines for a terminal: what happened, each problem with its place, what to do. */
export function failureLines(failure: ServiceFailure): string[] {
  const { problems, remedy, powers, diff, commandGroups, reference } = failure.detail;
  const [message = '', ...more] = failure.message.split('\n');
  const lines = [`corkboard: ${message}`, ...more.map((line) => `  ${line}`)];
  for (const problem of problems) {
    // A message about one problem is that problem.
    if (failure.message.includes(problem.message)) continue;
    lines.push(`  ${problemLine(problem)}`);
  }
  for (const power of powers) lines.push(`  ${power.statement}`);
  if (diff !== undefined) lines.push(...diff.trimEnd().split('\n'));
  for (const group of commandGroups ?? []) {
    lines.push('', `${group.heading}:`);
    for (const command of group.commands) {
      lines.push(
        `  ${quotePosix(command.argv)}`,
        `    ${command.outcome}${command.fact === null ? '' : ` [${command.fact}]`}`,
      );
    }
  }
  // A message about several programs has named what to do about each.
  if (remedy !== null && !failure.message.includes(remedy.text)) {
    lines.push(`  ${remedy.text}`);
    if (remedy.literal !== null) lines.push(`    ${remedy.literal}`);
  }
  if (failure.code === 'bottle-not-found' && remedy === null)
    lines.push('  `corkboard list` names the bottles that there are.');
  if (reference !== undefined && !failure.message.includes(reference))
    lines.push(`  The log has more under the reference ${reference}.`);
  return lines.map(escapeTerminal);
}
