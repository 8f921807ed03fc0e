import type { MenuActId } from '#shared/model/menu-act';
import type { ToolId } from '#shared/model/tool';

/** What the host itself can do for a person; each host brings its own. */
export interface HostShell {
  readonly kind: 'app' | 'web' | 'cli';
  /** Shows a file or folder in the platform's file browser without opening it; false where the host cannot. */
  reveal(path: string): Promise<boolean>;
  /** Has the person choose the file of a program; null when they chose none. Left out where the host has no dialogs. */
  chooseProgram?(tool: ToolId): Promise<string | null>;
  /** What the person chooses in the host's native menu until the signal is aborted. Left out where there is no menu. */
  watchMenu?(signal: AbortSignal): AsyncIterable<MenuActId>;
  /** Hears how many bottles a run in the page has left. Left out where there is no window to hold open. */
  noteRun?(left: number): void;
}
