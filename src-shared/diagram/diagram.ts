import type { UnaskedTarget } from '#shared/model/target';

/** What a lane leads to. */
export type LaneTarget = 'sidecar' | 'host-files' | 'secrets' | UnaskedTarget;

/**
 * What is known of a lane: asked for and not verified, open although nobody asked for it, or not known.
 *
 * This version judges no reach, so there is neither "closed" nor "open as asked".
 */
export type LaneStanding = 'not-verified' | 'worse' | 'unknown';

/** Lines of a file that a lane comes from; both ends count from 1. */
export interface LaneLines {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  /** The key that stands there, or what is to be said of the lines. */
  readonly note: string;
}

/** A fact that a lane rests on. */
export interface LaneFact {
  readonly id: string;
  /** `>= 0.8.8`, `all`. */
  readonly versions: string;
  /** How it is known, in a word. */
  readonly known: string;
  readonly statement: string;
}

/** One way between the guest and a target. */
export interface Lane {
  /** `sidecar:pipelock`, `host-files:0`, `internet`. */
  readonly id: string;
  readonly target: LaneTarget;
  readonly title: string;
  /** Where it ends. */
  readonly column: 'host' | 'outside';
  /** What the guest dials or sees: `proxy.internal:8888`. */
  readonly guestSide: string;
  /** The same where there is little room: `8888`; empty where nothing short is to be said. */
  readonly guestShort: string;
  /** What stands behind it on the other side: a host port, `read-only`, a device. */
  readonly farSide: string;
  readonly asked: 'open' | 'closed';
  /** Who asks for what, one sentence. */
  readonly askedBecause: string;
  readonly standing: LaneStanding;
  /** What is known, in a few words. */
  readonly known: string;
  /** The whole of it in a sentence. */
  readonly sentence: string;
  /** What is known and why, one sentence or more. */
  readonly because: string;
  readonly lines: readonly LaneLines[];
  readonly facts: readonly LaneFact[];
}

/** A statement and the fact that it rests on. */
interface DiagramStatement {
  readonly statement: string;
  readonly fact: string | null;
}

/** The network of one bottle as a value: what was asked for, lane by lane, and what is known of it. */
export interface Diagram {
  readonly guest: {
    /** The agent's program, `claude`. */
    readonly name: string;
    /** The agent's whole command, as one line. */
    readonly command: string;
    /** The subnet that was asked for, or null where there is none. */
    readonly asked: string | null;
    /** The address that the guest is known to get instead, or null. */
    readonly gets: string | null;
  };
  readonly boundary: {
    /** What is to enforce it: `gvproxy 0.8.9`; null where this version knows of nothing. */
    readonly name: string | null;
    /** Never true in this version: nothing that was looked at enforces what a spec asks for. */
    readonly isEnforced: boolean;
  };
  /** What a person reads first, in one sentence. */
  readonly headline: string;
  readonly statements: readonly DiagramStatement[];
  readonly lanes: readonly Lane[];
}
