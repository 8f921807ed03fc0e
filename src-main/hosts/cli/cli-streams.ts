/** Where the command line writes text. */
export interface TextSink {
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** The three streams of one invocation; a test brings its own. */
export interface CliStreams {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly stdin: {
    readonly isTerminal: boolean;
    /** One line without its end, or null when there is no more. */
    readLine(): Promise<string | null>;
  };
}

/** What an invocation knows of the process around it. */
export interface CliHost {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly examplesFolder: string | null;
}
