/** The outcome of one preflight check. */
type CheckStatus = 'ok' | 'missing' | 'wrong-version' | 'foreign' | 'needs-permission' | 'failed';

/** What a person can do about a check: a command to copy, a page to open, or words alone. */
export interface Remedy {
  readonly kind: 'command' | 'page' | 'words';
  readonly text: string;
  /** The command line quoted for a POSIX shell, or the https address; null for words alone. */
  readonly literal: string | null;
}

/** One check of the host, for people and scripts; ids are stable (`tool.smolvm`, `state.root`). */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly status: CheckStatus;
  /** One line. */
  readonly summary: string;
  /** More lines, such as what the program printed; empty when there is nothing to add. */
  readonly detail: string;
  readonly remedy: Remedy | null;
  readonly path: string | null;
  readonly version: string | null;
  /** How a program was found, worded to follow "Found": "on PATH". */
  readonly foundBy?: string | undefined;
  /** What waits while it is not as needed, in a sentence; left out where nothing does. */
  readonly blocks?: string | undefined;
}
