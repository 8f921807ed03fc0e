import { FakeClock } from './fake-clock.ts';
import { FakeHostFiles } from './fake-host-files.ts';
import { FakeLog } from './fake-log.ts';
import { FakePortProber } from './fake-port-prober.ts';
import { FakeRandom } from './fake-random.ts';
import { FakeStateFiles } from './fake-state-files.ts';
import { FakeStateWatcher } from './fake-state-watcher.ts';
import { FakeSystem } from './fake-system.ts';
import { FakeTools } from './fake-tools.ts';

/** Makes every capability as its fake, over the files of a state root; each part can be reached to arrange and to look. */
export function createFakeWorld(files: Readonly<Record<string, string>> = {}) {
  const clock = new FakeClock();
  const tools = new FakeTools();
  const watcher = new FakeStateWatcher();
  return {
    files: new FakeStateFiles(files, { now: () => clock.now() }),
    hostFiles: new FakeHostFiles(),
    ports: new FakePortProber(),
    system: new FakeSystem(),
    finder: tools,
    runner: tools,
    tools,
    clock,
    random: new FakeRandom(),
    log: new FakeLog(),
    watcher,
    loadWatcher: async () => await Promise.resolve(watcher),
    host: 'cli' as const,
    version: '0.1.0',
    searchKey: 'PATH=/usr/bin',
  };
}

/** Every capability as its fake. */
export type FakeWorld = ReturnType<typeof createFakeWorld>;
