import type { Effect } from '../model.ts';
import type { Place } from '../place.ts';
import type { Choices } from '../random.ts';
import type { AppHost } from '../hosts/app-host.ts';
import type { WebHost } from '../hosts/web-host.ts';

/** How an act ended. */
export interface Outcome {
  /** refused: an answer with this code; killed: by us; cut: the host it was asked of was killed by us. */
  readonly status: 'done' | 'refused' | 'killed' | 'cut' | 'broken';
  /** The code of a refusal, or what is broken about the answer. */
  readonly code: string | null;
  readonly effects: readonly Effect[];
}

/** One thing that somebody does, fully decided before it begins. */
export interface Act {
  /** What it is, for the report: host, verb, bottle. */
  readonly title: string;
  run(): Promise<Outcome>;
}

/** From what acts are decided. */
export interface Deciding {
  readonly place: Place;
  readonly choices: Choices;
  readonly hosts: readonly WebHost[];
  /** The app, for what is done in its window; null when it takes no part. */
  readonly app: AppHost | null;
  /** The bottle that is meant. */
  readonly slug: string;
  /** Another one, for a copy. */
  readonly other: string;
  /** A text that is nowhere else yet. */
  newMark(): string;
}

/** Decides one act. */
export type Decide = (deciding: Deciding) => Act;

/** The refusals that a person can meet without anything being wrong. */
const EXPECTED_CODES = new Set([
  'bottle-not-found',
  'slug-taken',
  'spec-changed',
  'plan-changed',
  'stage-not-found',
  'record-lost',
  'history-not-found',
  'spec-invalid',
  'bad-usage',
  'write-failed',
]);

/** Judges the code of a refusal: one that nobody should meet here is broken. */
export function refused(code: string, effects: readonly Effect[] = []): Outcome {
  return EXPECTED_CODES.has(code) ? { status: 'refused', code, effects } : { status: 'broken', code, effects };
}

/** An act that did what was asked. */
export function done(effects: readonly Effect[] = []): Outcome {
  return { status: 'done', code: null, effects };
}

/** The name from which a slug of the soak is made: `soak-3` is `Soak 3`. */
export function nameOf(slug: string): string {
  return slug.replace('soak-', 'Soak ');
}

/** A spec without powers that carries a mark. */
export function specText(slug: string, mark: string, isSupervised: boolean): string {
  return [
    'version = 1',
    `name = "${nameOf(slug)}" # the label`,
    'backend = "smolmachines"',
    '',
    '[agent]',
    'command = ["claude"]',
    '',
    '[egress]',
    `allow = ["api.anthropic.com"] # ${mark}`,
    ...(isSupervised ? ['', '[supervise]', 'enabled = true'] : []),
    '',
  ].join('\n');
}

/** The marks in a text. */
export function marksIn(text: string): readonly string[] {
  return [...new Set(text.match(/\bmark\d{6}\b/g) ?? [])];
}
