import type { Clock } from '#main/capabilities/clock';

/** The clock of this machine. */
export class NodeClock implements Clock {
  now(): Date {
    return new Date();
  }
}
