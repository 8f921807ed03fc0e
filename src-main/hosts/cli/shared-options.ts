import type { CommandOption } from './command.ts';

/** Shows paths, subnet and ports below the summary. */
export const DETAILS: CommandOption = { flags: '--details', explanation: 'also paths, subnet and ports' };

/** Takes a spec's powers without asking. */
const YES: CommandOption = { flags: '--yes', explanation: "take a spec's powers over this host without asking" };

/** Takes other bytes for a slug that exists. */
const REPLACE: CommandOption = {
  flags: '--replace',
  explanation: 'take a spec for a slug that exists with other bytes',
};

/** The options of every command in which a spec's path may stand for a slug. */
export const SPEC_PATH_OPTIONS: readonly CommandOption[] = [YES, REPLACE];

/** Prints one JSON value instead of lines; every command has it. */
export const JSON_OPTION: CommandOption = {
  flags: '--json',
  explanation: 'print one JSON value on standard output and nothing else',
};

/** The options of `serve`, which the web host reads. */
export const SERVE_OPTIONS: readonly CommandOption[] = [
  { flags: '--no-open', explanation: 'do not open a browser' },
  { flags: '--port <n>', explanation: 'listen on this port (default: one that the system chooses)' },
];
