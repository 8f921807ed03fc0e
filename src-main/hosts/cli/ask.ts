import type { FailureDetail } from '#shared/contract/schemas/failure';
import { escapeTerminal } from '#shared/report/escape-terminal';
import type { CliStreams } from './cli-streams.ts';
import { problemLine } from './print/cli-failure.ts';

/** Asks a yes-or-no question on the terminal; anything but yes is no, and without a terminal the answer is no. */
export async function ask(streams: CliStreams, question: string): Promise<boolean> {
  if (!streams.stdin.isTerminal || !streams.stderr.isTerminal) return false;
  streams.stderr.write(`${question} [y/N] `);
  const answer = await streams.stdin.readLine();
  return answer !== null && /^y(es)?$/i.test(answer.trim());
}

/** Shows what a spec can do on this host, with what is odd about it, and asks whether it is taken all the same. */
export async function askForPowers(
  streams: CliStreams,
  name: string,
  { powers, problems }: Pick<FailureDetail, 'powers' | 'problems'>,
): Promise<boolean> {
  if (!streams.stdin.isTerminal || !streams.stderr.isTerminal) return false;
  const lines = [...powers.map(({ statement }) => statement), ...problems.map(problemLine)];
  streams.stderr.write(`${escapeTerminal(name)} has these powers over this host:\n`);
  for (const line of lines) streams.stderr.write(`  ${escapeTerminal(line)}\n`);
  return ask(streams, 'Take it with these powers?');
}
