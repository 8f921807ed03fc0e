import type { Clock } from '#main/capabilities/clock';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #nowMs: number;

  constructor(start = '2026-03-01T12:00:00.000Z') {
    this.#nowMs = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  /** Moves the time; a negative number sets the clock back. */
  advance(byMs: number): void {
    this.#nowMs += byMs;
  }
}
