import type { ToolId } from './tool.ts';

/** The themes a person can choose; `system` follows the machine. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** A theme a person can choose. */
export type Theme = (typeof THEMES)[number];

/** What a person set, the defaults in place of what they did not. */
export interface Settings {
  readonly theme: Theme;
  /** Whether single keys such as N are shortcuts of the page; keys with Ctrl or Cmd always are. */
  readonly singleKeys: boolean;
  readonly toolPaths: Readonly<Partial<Record<ToolId, string>>>;
}
