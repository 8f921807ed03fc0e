import { isatty } from 'node:tty';
import type { CliStreams, TextSink } from './cli-streams.ts';

/** Node opens a stream when it is first asked for, which costs a millisecond each; most commands write to one of them. */
function sink(fd: number, open: () => NodeJS.WriteStream): TextSink {
  let stream: NodeJS.WriteStream | null = null;
  return {
    isTerminal: isatty(fd),
    write: (text) => {
      if (stream === null) {
        stream = open();
        // A reader that leaves early (`corkboard list | head -1`) is no failure of ours.
        stream.on('error', (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EPIPE') throw error;
        });
      }
      stream.write(text);
    },
  };
}

/** The streams of this process. */
export function processStreams(): CliStreams {
  return {
    stdout: sink(1, () => process.stdout),
    stderr: sink(2, () => process.stderr),
    stdin: {
      isTerminal: isatty(0),
      readLine: async () => {
        const { createInterface } = await import('node:readline');
        return await new Promise((resolve) => {
          const lines = createInterface({ input: process.stdin });
          lines.once('line', (line) => {
            resolve(line);
            lines.close();
          });
          lines.once('close', () => {
            resolve(null);
          });
        });
      },
    },
  };
}
