import { CommanderError } from 'commander';
import { compose, findState } from '#main/compose';
import type { ServiceFailure } from '#main/services/services';
import { buildProgram, type Chosen } from './build-program.ts';
import { cliFailure, failureLines, failureReport } from './print/cli-failure.ts';
import type { CliHost, CliStreams } from './cli-streams.ts';
import type { Command, CommandInput, CommandOutcome, JsonValue } from './command.ts';
import { COMMANDS } from './commands.ts';
import { COMPLETION_SHELLS, completeWords, completionScript } from './completion.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';

/**
 * The command line as a function: words after the program's name in, exit code out.
 *
 * With `--json` standard output carries exactly one JSON value, also when the words are wrong.
 */
export async function runCli(argv: readonly string[], streams: CliStreams, host: CliHost): Promise<number> {
  if (argv[0] === '__complete') return complete(argv.slice(1), streams, host);
  const isJson = wantsJson(argv);
  const parsed = parseWords(argv, { streams, host, isJson });
  if (parsed.kind === 'ended') return parsed.exitCode;
  const { chosen } = parsed;
  if (chosen.kind === 'completion') return printCompletion(chosen.shell, streams, isJson);
  if (chosen.kind === 'elsewhere') {
    return printFailure(cliFailure('bad-usage', `${chosen.name} has to be the first word`), streams, isJson);
  }
  const outcome = await runCommand(chosen.command, chosen.input, { streams, host, isJson });
  return await printOutcome(outcome, streams, isJson);
}

/** Whether `--json` stands among the options, that is before a lone `--`. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes('--json');
}

interface Surroundings {
  readonly streams: CliStreams;
  readonly host: CliHost;
  readonly isJson: boolean;
}

type Parsed =
  { readonly kind: 'ended'; readonly exitCode: number } | { readonly kind: 'chosen'; readonly chosen: Chosen };

function parseWords(argv: readonly string[], { streams, host, isJson }: Surroundings): Parsed {
  let chosen: Chosen | null = null;
  let complaint = '';
  const output = {
    writeOut: (text: string) => {
      streams.stdout.write(text);
    },
    writeErr: (text: string) => {
      complaint += text;
    },
  };
  const program = buildProgram({ version: host.version, first: argv[0], output }, (found) => {
    chosen = found;
  });
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'ended', exitCode: EXIT.done };
    // Without a command commander complains by printing all of its help.
    const isHelp = complaint === '' || error.code === 'commander.help';
    const message = isHelp ? 'no command was given' : complaint.trim().replace(/^error: /, '');
    const failure = cliFailure('bad-usage', message, adviseOnUsage(argv[0]));
    return { kind: 'ended', exitCode: printFailure(failure, streams, isJson) };
  }
  if (chosen !== null) return { kind: 'chosen', chosen };
  const failure = cliFailure('bad-usage', 'no command was given', 'corkboard help lists the commands.');
  return { kind: 'ended', exitCode: printFailure(failure, streams, isJson) };
}

function adviseOnUsage(first: string | undefined): string {
  if (first !== undefined && /\/|\.toml$/i.test(first)) {
    return 'corkboard import FILE takes a spec in; corkboard FILE, without options, opens it in the window.';
  }
  const isKnown = COMMANDS.some(({ name }) => name === first);
  return isKnown ? `corkboard help ${first ?? ''} lists what it takes.` : 'corkboard help lists the commands.';
}

async function runCommand(command: Command, input: CommandInput, surroundings: Surroundings): Promise<CommandOutcome> {
  const { host } = surroundings;
  const composed = await compose({
    shell: { kind: 'cli', reveal: () => Promise.resolve(false) },
    logName: 'cli',
    examplesFolder: host.examplesFolder,
    version: host.version,
    env: host.env,
  });
  if (!composed.ok) return { kind: 'failed', failure: composed.error };
  const { services, stateRoot, close } = composed.value;
  try {
    return await command.run({ ...surroundings, services }, input);
  } catch (error) {
    const failure = services.defects.report(error);
    const remedy = { kind: 'words', text: `The log: ${stateRoot}/logs/cli.log`, literal: null } as const;
    return { kind: 'failed', failure: { ...failure, detail: { ...failure.detail, remedy } } };
  } finally {
    await close();
  }
}

async function printOutcome(outcome: CommandOutcome, streams: CliStreams, isJson: boolean): Promise<number> {
  if (outcome.kind === 'failed') return printFailure(outcome.failure, streams, isJson);
  const { json, lines } = outcome;
  streams.stdout.write(`${isJson && json !== null ? await encode(json) : lines.join('\n')}\n`);
  return outcome.exitCode ?? EXIT.done;
}

async function encode({ shape, value }: JsonValue): Promise<string> {
  const { encodeJson } = await import('./json-shapes.ts');
  return encodeJson(shape, value);
}

function printFailure(failure: ServiceFailure, streams: CliStreams, isJson: boolean): number {
  if (isJson) streams.stdout.write(`${JSON.stringify(failureReport(failure), null, 2)}\n`);
  else streams.stderr.write(`${failureLines(failure).join('\n')}\n`);
  return exitCodeOf(failure.code);
}

function printCompletion(shell: string, streams: CliStreams, isJson: boolean): number {
  const known = COMPLETION_SHELLS.find((name) => name === shell);
  if (known === undefined) {
    const remedy = `Name one of ${COMPLETION_SHELLS.join(', ')}.`;
    return printFailure(cliFailure('bad-usage', `no completions for "${shell}"`, remedy), streams, isJson);
  }
  if (isJson) {
    return printFailure(cliFailure('bad-usage', 'completion prints a script', 'Leave --json out.'), streams, isJson);
  }
  streams.stdout.write(completionScript(known));
  return EXIT.done;
}

/** Offers words without asking a service: a person who presses Tab waits for no program to be looked for. */
async function complete(words: readonly string[], streams: CliStreams, { env }: CliHost): Promise<number> {
  const state = findState({ logName: 'cli', env });
  const entries = state.ok ? await state.value.files.list('bottles') : [];
  const slugs = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  streams.stdout.write(
    completeWords(words, slugs)
      .map((word) => `${word}\n`)
      .join(''),
  );
  return EXIT.done;
}
