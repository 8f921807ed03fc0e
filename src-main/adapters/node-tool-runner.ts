import type { RunLimits, ToolRunner } from '#main/capabilities/tool-runner';
import type { ToolRun } from '#shared/model/tool';
import { allowedEnv } from './process/allowed-env.ts';
import { runBounded } from './process/run-bounded.ts';

/** Starts programs of this machine, each in a process group of its own. */
export class NodeToolRunner implements ToolRunner {
  readonly #env: Readonly<Record<string, string>>;

  /** @param env The environment of which the allow-listed part is handed on. */
  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = allowedEnv(env);
  }

  async run(argv: readonly string[], { timeoutMs, outputBytes }: RunLimits): Promise<ToolRun> {
    return await runBounded({ argv, env: this.#env, timeoutMs, outputBytes });
  }
}
