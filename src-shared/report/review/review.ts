import type { FileStatus } from '#shared/stage/file-status';
import type { Hunk } from '#shared/stage/diff-texts';
import type { ShieldJudgement } from '#shared/model/shield';
import type { SummaryRow } from '../summarise-plan.ts';

/** Everything that a report of a review says; no value of [env] is in it. */
export interface Review {
  /** ISO 8601. */
  readonly madeAt: string;
  /** Of this program. */
  readonly version: string;
  readonly bottles: readonly ReviewedBottle[];
}

/** What a report says of one bottle. */
export interface ReviewedBottle {
  readonly slug: string;
  readonly name: string;
  readonly backend: string | null;
  readonly state: 'never-prepared' | 'prepared' | 'changed' | 'drifted' | 'damaged';
  readonly shield: ShieldJudgement['shield'];
  readonly reasons: readonly { readonly statement: string; readonly fact: string | null }[];
  readonly summary: readonly SummaryRow[];
  /** What is wrong in bottle.toml, with its place. */
  readonly problems: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  /** Why nothing can be written as it stands. */
  readonly failure: string | null;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  readonly files: readonly ReviewedFile[];
}

/** One file that is not as it was written. */
export interface ReviewedFile {
  readonly name: string;
  readonly status: FileStatus;
  readonly isReviewed: boolean;
  readonly isOnDisk: boolean;
  readonly hasDraft: boolean;
  readonly lines: ReviewedLines;
}

/** The lines of a file that differ, or why none are shown. */
type ReviewedLines =
  | { readonly kind: 'hunks'; readonly hunks: readonly Hunk[] }
  /** The texts are the same. */
  | { readonly kind: 'none' }
  /** The texts differ in nothing but values of [env]. */
  | { readonly kind: 'values-only' }
  /** The values in a text cannot be told from the rest of it. */
  | { readonly kind: 'withheld' }
  /** Nothing is drawn up in place of what lies there. */
  | { readonly kind: 'no-draft' };
