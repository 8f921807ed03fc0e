import type { CommandOption } from './command.ts';

/** Shows paths, subnet and ports below the summary. */
export const DETAILS: CommandOption = { flags: '--details', explanation: 'also paths, subnet and ports' };

/** Takes a spec's powers without asking. */
export const YES: CommandOption = { flags: '--yes', explanation: "take a spec's powers over this host without asking" };

/** Takes other bytes for a slug that exists. */
export const REPLACE: CommandOption = {
  flags: '--replace',
  explanation: 'take a spec for a slug that exists with other bytes',
};

/** The options of every command in which a spec's path may stand for a slug. */
export const SPEC_PATH_OPTIONS: readonly CommandOption[] = [YES, REPLACE];
