import { ok, type Result } from '#shared/base/result';
import { NodeClock } from './adapters/node-clock.ts';
import { NodeHostFiles } from './adapters/node-host-files.ts';
import { NodeLog } from './adapters/node-log.ts';
import { NodePortProber } from './adapters/node-port-prober.ts';
import { NodeRandom } from './adapters/node-random.ts';
import { NodeStateFiles } from './adapters/node-state-files.ts';
import { NodeSystem } from './adapters/node-system.ts';
import { NodeToolFinder } from './adapters/node-tool-finder.ts';
import { NodeToolRunner } from './adapters/node-tool-runner.ts';
import { findStateRoot } from './adapters/state-root.ts';
import type { HostShell } from './capabilities/host-shell.ts';
import type { Log } from './capabilities/log.ts';
import type { StateFiles } from './capabilities/state-files.ts';
import { failFromState } from './services/fail.ts';
import type { ServiceFailure, Services } from './services/services.ts';

/** What a host brings to the composition. */
export interface ComposeOptions {
  readonly shell: HostShell;
  /** Which rolling log below the state root is written. */
  readonly logName: 'app' | 'web' | 'cli';
  /** The folder of the bundled example specs, or null where none is bundled. */
  readonly examplesFolder: string | null;
  /** The version of this program, for the status bar. */
  readonly version: string;
  /** The environment to read settings from (`CORKBOARD_HOME`, `PATH`, …); the process's own when left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The private place of this program on this machine. */
export interface State {
  /** The absolute state root, resolved once. */
  readonly stateRoot: string;
  /** The private files below the state root, for what a host keeps there of its own. */
  readonly files: StateFiles;
  readonly log: Log;
}

/** The services on real adapters, with what a host needs beside them. */
export interface Composition extends State {
  readonly services: Services;
  /** Stops watching the disk and waits for what is being written; a host calls it once before it ends. */
  close(): Promise<void>;
}

/**
 * Finds the state root and what is kept there, without the services: a host that has to be ready at once begins with this.
 *
 * Nothing is created. It fails only when there is no place for the state root; what is wrong with the place itself is told
 * by preflight and by the first write.
 */
export function findState(options: Pick<ComposeOptions, 'logName' | 'env'>): Result<State, ServiceFailure> {
  const env = options.env ?? process.env;
  const { platform, homeFolder } = new NodeSystem(env);
  const root = findStateRoot({ env, platform, homeFolder });
  if (!root.ok) return failFromState(root.error);
  const files = new NodeStateFiles(root.value);
  return ok({ stateRoot: root.value, files, log: new NodeLog(root.value, options.logName) });
}

/**
 * Makes the one set of services that a host works with; it fails where `findState` does.
 *
 * Nothing is created on disk and nothing is started until a service is asked for something.
 */
export async function compose(options: ComposeOptions): Promise<Result<Composition, ServiceFailure>> {
  const found = findState(options);
  if (!found.ok) return found;
  const { stateRoot, files, log } = found.value;
  const env = options.env ?? process.env;
  const system = new NodeSystem(env);
  const { createServices } = await import('./services/create-services.ts');
  const services = createServices({
    files,
    hostFiles: new NodeHostFiles(options.examplesFolder),
    ports: new NodePortProber(),
    system,
    finder: new NodeToolFinder({ env, homeFolder: system.homeFolder }),
    runner: new NodeToolRunner(env),
    clock: new NodeClock(),
    random: new NodeRandom(),
    log,
    loadWatcher: async () => {
      const { NodeStateWatcher } = await import('./adapters/node-state-watcher.ts');
      return new NodeStateWatcher(stateRoot, log);
    },
    host: options.shell.kind,
    version: options.version,
    searchKey: JSON.stringify([env['PATH'] ?? '', system.homeFolder, env['SHELL'] ?? '']),
  });
  const close = async (): Promise<void> => {
    await Promise.all([services.feed.close(), services.settle()]);
  };
  return ok({ ...found.value, services, close });
}
