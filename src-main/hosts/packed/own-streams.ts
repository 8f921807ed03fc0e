import { createReadStream, writeSync } from 'node:fs';
import { Writable } from 'node:stream';
import { isatty, ReadStream } from 'node:tty';

/** How long a full pipe is waited for before it is tried again. */
const PAUSE_MS = 5;

/**
 * Gives this thread the process's own three streams.
 *
 * Node hands what a thread writes to the main thread, which does not listen while it waits: these go straight to the files.
 */
export function ownStreams(): void {
  const streams = { stdout: writableTo(1), stderr: writableTo(2) };
  for (const [name, value] of Object.entries(streams)) Object.defineProperty(process, name, { value });
  let input: NodeJS.ReadableStream | null = null;
  Object.defineProperty(process, 'stdin', {
    get: () => (input ??= isatty(0) ? new ReadStream(0) : createReadStream('', { fd: 0 })),
  });
}

function writableTo(fd: number): Writable {
  return new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      try {
        writeAll(fd, chunk);
        done();
      } catch (error) {
        done(error as NodeJS.ErrnoException);
      }
    },
  });
}

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
