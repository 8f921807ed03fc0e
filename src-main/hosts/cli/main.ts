import { processStreams } from './process-streams.ts';
import { runCli } from './run-cli.ts';

/** The command line of this process: words after the program's name in, exit code out. */
export async function main(
  words: readonly string[],
  { examples, version }: { readonly examples: string; readonly version: string },
): Promise<number> {
  const host = { cwd: process.cwd(), env: process.env, version, examplesFolder: examples };
  return await runCli(words, processStreams(), host);
}
