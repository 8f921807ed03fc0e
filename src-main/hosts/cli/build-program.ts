import { Command as Program } from 'commander';
import type { Command, CommandInput } from './command.ts';
import { COMMANDS } from './commands.ts';
import { COMPLETION_SHELLS } from './completion.ts';
import { JSON_OPTION, SERVE_OPTIONS } from './shared-options.ts';

/** What the parsed command line asks for. */
export type Chosen =
  | { readonly kind: 'command'; readonly command: Command; readonly input: CommandInput }
  | { readonly kind: 'completion'; readonly shell: string }
  | { readonly kind: 'elsewhere'; readonly name: string };

/** Where commander's own words go: help to the one, complaints to the other. */
interface ProgramOutput {
  writeOut(text: string): void;
  writeErr(text: string): void;
}

/** What the argument parser is built for. */
export interface ProgramOptions {
  readonly version: string;
  /** The first word; where it names a command, only that one is built: building them all costs milliseconds. */
  readonly first: string | undefined;
  readonly output: ProgramOutput;
}

/** Builds the argument parser from the table of commands; `onChosen` learns what was asked for. */
export function buildProgram({ version, first, output }: ProgramOptions, onChosen: (chosen: Chosen) => void): Program {
  const program = new Program('corkboard')
    .description('See what your coding agent can reach, before it runs.')
    .version(version, '-V, --version')
    .option(JSON_OPTION.flags, JSON_OPTION.explanation)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput(output)
    .addHelpText(
      'after',
      `
Without a command the app opens; without a display the dashboard is served.
The path of a spec may stand where a slug may: it is taken in first.
Exit codes: 0 done, 1 a problem was found, 2 wrong usage, 3 refused for safety.`,
    );
  const named = COMMANDS.find(({ name }) => name === first);
  if (named !== undefined) {
    addCommand(program, named, onChosen);
    return program;
  }
  for (const command of COMMANDS) addCommand(program, command, onChosen);
  const serve = program
    .command('serve')
    .description('the dashboard on loopback; prints its address as the first line')
    .action(() => {
      onChosen({ kind: 'elsewhere', name: 'serve' });
    });
  for (const { flags, explanation } of [...SERVE_OPTIONS, JSON_OPTION]) serve.option(flags, explanation);
  program
    .command('completion')
    .description('print the completion script of a shell')
    .argument('<shell>', COMPLETION_SHELLS.join(', '))
    .action((shell: string) => {
      onChosen({ kind: 'completion', shell });
    });
  return program;
}

function addCommand(program: Program, command: Command, onChosen: (chosen: Chosen) => void): void {
  const added = program.command(command.name).description(command.summary);
  if (command.words !== '') added.arguments(command.words);
  for (const { flags, explanation } of [...command.options, JSON_OPTION]) added.option(flags, explanation);
  added.action((...args: unknown[]) => {
    // Commander passes the words, then the options, then the command itself.
    const words = args
      .slice(0, -2)
      .flat()
      .filter((word) => typeof word === 'string');
    onChosen({ kind: 'command', command, input: { words, options: added.opts() } });
  });
}
