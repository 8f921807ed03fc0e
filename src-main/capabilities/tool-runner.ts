import type { ToolRun } from '#shared/model/tool';

/** The bounds of one run. */
export interface RunLimits {
  readonly timeoutMs: number;
  /** Of stdout and stderr together. */
  readonly outputBytes: number;
}

/** Starts outside programs with an allow-listed environment, and ends their whole process group afterwards. */
export interface ToolRunner {
  /** Never throws and never outlives its limits by more than a moment. */
  run(argv: readonly string[], limits: RunLimits): Promise<ToolRun>;
}
