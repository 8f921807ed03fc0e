import { err, type Result } from '#shared/base/result';
import type { HostShell } from './capabilities/host-shell.ts';
import type { Log } from './capabilities/log.ts';
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

/** The services on real adapters, with what a host needs beside them. */
export interface Composition {
  readonly services: Services;
  /** The absolute state root, resolved once. */
  readonly stateRoot: string;
  readonly log: Log;
  /** Stops watching the disk; a host calls it once before it ends. */
  close(): Promise<void>;
}

/**
 * Makes the one set of services that a host works with.
 *
 * Nothing is created on disk and nothing is started until a service is asked for something.
 */
export async function compose(options: ComposeOptions): Promise<Result<Composition, ServiceFailure>> {
  return await Promise.resolve(
    err({
      code: 'internal',
      message: `${options.logName}: the services are not composed yet.`,
      detail: { problems: [], remedy: null, powers: [] },
    }),
  );
}
