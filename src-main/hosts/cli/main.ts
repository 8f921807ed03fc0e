import { join } from 'node:path';
import { processStreams } from './process-streams.ts';
import { runCli } from './run-cli.ts';

/** The command line of this process: words after the program's name in, exit code out. */
export async function main(
  words: readonly string[],
  { root, version }: { readonly root: string; readonly version: string },
): Promise<number> {
  const host = { cwd: process.cwd(), env: process.env, version, examplesFolder: join(root, 'examples') };
  return await runCli(words, processStreams(), host);
}
