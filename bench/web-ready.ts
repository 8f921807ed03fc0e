import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Benchmark, timePairs } from './benchmark.ts';
import { COMMAND, makeWorkspace } from './workspace.ts';

const BARE_SERVER =
  "require('http').createServer((q, r) => r.end()).listen(0, '127.0.0.1', function () { console.log(this.address().port) })";

async function untilFirstLine(words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** From start to the printed address against a bare node http server; both are ended within the time. */
export const webReady: Benchmark = {
  name: 'web-ready',
  what: '`corkboard serve` until its address is printed and ended, against a bare node http server',
  goal: { relation: '<=', value: 2, unit: '×' },
  async measure() {
    const workspace = makeWorkspace(10);
    try {
      const subject = () => untilFirstLine([COMMAND, 'serve', '--no-open'], workspace.env);
      await subject();
      const { subjectMs, floorMs } = await timePairs(15, subject, () =>
        untilFirstLine(['-e', BARE_SERVER], process.env),
      );
      return { value: subjectMs / floorMs, detail: `${subjectMs.toFixed(0)} ms against ${floorMs.toFixed(0)} ms` };
    } finally {
      workspace.remove();
    }
  },
};
