import type { Remedy } from '#shared/model/check';
import type { FailureReport } from '#shared/contract/schemas/failure';
import type { FailureCode } from '#shared/model/failure';
import { escapeTerminal } from '#shared/report/escape-terminal';

/** Why nothing is served. */
export interface ServeFailure {
  readonly code: FailureCode;
  readonly message: string;
  readonly remedy: Remedy | null;
  /** 1 a problem, 2 wrong usage, 3 refused for safety. */
  readonly exitCode: number;
}

/** Prints a failure as the command line does, JSON on standard output with `--json`, and answers its exit code. */
export function printServeFailure({ code, message, remedy, exitCode }: ServeFailure, isJson: boolean): number {
  if (isJson) {
    const report: FailureReport = { error: { code, message, problems: [], remedy, powers: [] } };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return exitCode;
  }
  const advice =
    remedy === null ? [] : [`  ${remedy.text}`, ...(remedy.literal === null ? [] : [`    ${remedy.literal}`])];
  process.stderr.write(`${[`corkboard: ${message}`, ...advice].map(escapeTerminal).join('\n')}\n`);
  return exitCode;
}

/** Tells a person why a port could not be listened on. */
export function portFailure(error: unknown, port: number): ServeFailure {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const words = (text: string): Remedy => ({ kind: 'words', text, literal: null });
  switch (code) {
    case 'EADDRINUSE':
      return {
        code: 'port-taken',
        message: `port ${port} is taken by another program`,
        remedy: words('Name another one, or leave --port out and the system chooses one.'),
        exitCode: 1,
      };
    case 'EACCES':
      return {
        code: 'port-taken',
        message: `port ${port} may not be listened on by this user`,
        remedy: words('Name one from 1024 on, or leave --port out.'),
        exitCode: 1,
      };
    default:
      return { code: 'port-taken', message: `127.0.0.1 could not be listened on (${code})`, remedy: null, exitCode: 1 };
  }
}
