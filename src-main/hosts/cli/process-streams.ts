import { createInterface } from 'node:readline';
import type { CliStreams, TextSink } from './cli-streams.ts';

function sink(stream: NodeJS.WriteStream): TextSink {
  // A reader that leaves early (`corkboard list | head -1`) is no failure of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { isTerminal: stream.isTTY, write: (text) => void stream.write(text) };
}

/** The streams of this process. */
export function processStreams(): CliStreams {
  return {
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    stdin: {
      isTerminal: process.stdin.isTTY,
      readLine: () =>
        new Promise((resolve) => {
          const lines = createInterface({ input: process.stdin });
          lines.once('line', (line) => {
            resolve(line);
            lines.close();
          });
          lines.once('close', () => {
            resolve(null);
          });
        }),
    },
  };
}
