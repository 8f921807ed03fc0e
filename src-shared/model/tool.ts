/** The outside programs that this version looks for. */
export const TOOL_IDS = ['smolvm', 'gvproxy'] as const;

/** An outside program by its usual command. */
export type ToolId = (typeof TOOL_IDS)[number];

/** What one started program did within its limits; output is what came before the limit. */
export interface ToolRun {
  readonly argv: readonly string[];
  readonly outcome: 'exited' | 'signalled' | 'timed-out' | 'flooded' | 'not-started';
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it could not be started (`EACCES`, `ENOEXEC`), else null. */
  readonly startError: string | null;
}

/** Where a program was found, or why it was not used. */
export type ToolLocation =
  | { readonly status: 'found'; readonly path: string; readonly foundBy: ToolOrigin }
  | { readonly status: 'missing'; readonly searched: readonly string[] }
  | { readonly status: 'refused'; readonly path: string; readonly reason: string };

/** Which rule of the search found a program. */
export type ToolOrigin = 'setting' | 'path' | 'login-path' | 'usual-place';

/** A program's location together with the runs that tell its product and version. */
export interface ToolFinding {
  readonly tool: ToolId;
  readonly location: ToolLocation;
  readonly runs: readonly ToolRun[];
}

/** What is known of one tool after judging its finding. */
export interface ToolFact {
  readonly tool: ToolId;
  readonly status: 'ok' | 'missing' | 'wrong-version' | 'foreign' | 'failed';
  readonly path: string | null;
  /** `1.9.2`, or null when it could not be told. */
  readonly version: string | null;
}
