import type { Power } from '#shared/model/bottle-spec';
import { escapeTerminal } from '#shared/report/escape-terminal';
import type { CliStreams } from './cli-streams.ts';

/** Asks a yes-or-no question on the terminal; anything but yes is no, and without a terminal the answer is no. */
export async function ask(streams: CliStreams, question: string): Promise<boolean> {
  if (!streams.stdin.isTerminal || !streams.stderr.isTerminal) return false;
  streams.stderr.write(`${question} [y/N] `);
  const answer = await streams.stdin.readLine();
  return answer !== null && /^y(es)?$/i.test(answer.trim());
}

/** Shows what a spec can do on this host and asks whether it is taken all the same. */
export async function askForPowers(streams: CliStreams, path: string, powers: readonly Power[]): Promise<boolean> {
  if (!streams.stdin.isTerminal || !streams.stderr.isTerminal) return false;
  streams.stderr.write(`${escapeTerminal(path)} has these powers over this host:\n`);
  for (const power of powers) streams.stderr.write(`  ${escapeTerminal(power.statement)}\n`);
  return ask(streams, 'Take it with these powers?');
}
