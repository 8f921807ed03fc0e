import type { Socket } from 'node:net';

/**
 * Bounds how many connections wait at the door: one more than the limit ends the one that has waited longest.
 *
 * So a crowd that only connects cannot keep a person out. A connection that has shown its token leaves the crowd.
 */
export class Crowd {
  readonly #limit: number;
  readonly #waiting = new Set<Socket>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  join(socket: Socket): void {
    this.#waiting.add(socket);
    socket.once('close', () => {
      this.leave(socket);
    });
    if (this.#waiting.size <= this.#limit) return;
    for (const oldest of this.#waiting) {
      this.leave(oldest);
      oldest.destroy();
      return;
    }
  }

  leave(socket: Socket): void {
    this.#waiting.delete(socket);
  }
}
