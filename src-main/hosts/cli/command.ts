import type { Services, ServiceFailure } from '#main/services/services';
import type { CliHost, CliStreams } from './cli-streams.ts';
import type { JsonShape } from './json-shapes.ts';

/** A value for `--json` with the name of its shape; it is encoded, and the schemas are loaded, only when it is asked for. */
export interface JsonValue {
  readonly shape: JsonShape;
  readonly value: unknown;
}

/** What a command came to: a value for `--json`, the same as lines for people, and an exit code. */
export type CommandOutcome =
  | {
      readonly kind: 'done';
      /** Null where a command prints a text and nothing else. */
      readonly json: JsonValue | null;
      readonly lines: readonly string[];
      /** 0 unless a problem was found. */
      readonly exitCode?: number;
    }
  | { readonly kind: 'failed'; readonly failure: ServiceFailure };

/** What every command works with. */
export interface CommandContext {
  readonly services: Services;
  readonly streams: CliStreams;
  readonly host: CliHost;
  readonly isJson: boolean;
}

/** One option as commander writes it, with its explanation. */
export interface CommandOption {
  readonly flags: string;
  readonly explanation: string;
}

/** The words and options after the command's name. */
export interface CommandInput {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** One command: the help, the completions and the README's table say what stands here. */
export interface Command {
  readonly name: string;
  /** The words it takes, as commander writes them: `<slug>`, `[slug]`. */
  readonly words: string;
  readonly summary: string;
  readonly options: readonly CommandOption[];
  run(context: CommandContext, input: CommandInput): Promise<CommandOutcome>;
}

/** Wraps a failure as an outcome. */
export function failed(failure: ServiceFailure): CommandOutcome {
  return { kind: 'failed', failure };
}
