import type { Clock } from '#main/capabilities/clock';
import type { HostFiles } from '#main/capabilities/host-files';
import type { HostShell } from '#main/capabilities/host-shell';
import type { Log } from '#main/capabilities/log';
import type { PortProber } from '#main/capabilities/port-prober';
import type { Random } from '#main/capabilities/random';
import type { StateFiles } from '#main/capabilities/state-files';
import type { StateWatcher } from '#main/capabilities/state-watcher';
import type { System } from '#main/capabilities/system';
import type { ToolFinder } from '#main/capabilities/tool-finder';
import type { ToolRunner } from '#main/capabilities/tool-runner';

/** Everything outside the program that the services ask something of. */
export interface World {
  readonly files: StateFiles;
  readonly hostFiles: HostFiles;
  readonly ports: PortProber;
  readonly system: System;
  readonly finder: ToolFinder;
  readonly runner: ToolRunner;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Loaded when somebody first watches: most commands never do. */
  readonly loadWatcher: () => Promise<StateWatcher>;
  /** Which host this is, for the log of acts and the status bar. */
  readonly host: HostShell['kind'];
  readonly version: string;
  /** Stands for everything a search for programs depends on (PATH, home); another text makes remembered misses void. */
  readonly searchKey: string;
}
