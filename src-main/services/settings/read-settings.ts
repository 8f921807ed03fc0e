import type { StateFiles } from '#main/capabilities/state-files';
import { type Settings, THEMES } from '#shared/model/settings';
import { type ToolId, TOOL_IDS } from '#shared/model/tool';

/** The name of the settings' file below the state root. */
export const SETTINGS_FILE = 'settings.toml';

/** What settings.toml comes to, and whether it may be changed. */
export interface SettingsRead {
  readonly settings: Settings;
  /** The text as it lies there, or null where it is no text or there is none. */
  readonly text: string | null;
  /** The bytes of that text, which a change replaces and no others; null where there is no text. */
  readonly bytes: Uint8Array | null;
  /** `newer` and `refused` are left alone; `damaged` is set aside by the next change. */
  readonly status: 'missing' | 'read' | 'damaged' | 'newer' | 'refused';
  /** Why it counts as empty, or which part of it does; null when all was understood. */
  readonly problem: string | null;
}

const LIMIT_BYTES = 64_000;
const DEFAULTS: Settings = { theme: 'system', singleKeys: true, toolPaths: {} };

/**
 * Reads settings.toml: `[page]` with `theme` and `single-keys`, `[tools]` with a command's name = an absolute path.
 *
 * What is not understood counts as not set, and is told. The file is never written here.
 */
export async function readSettings(files: StateFiles): Promise<SettingsRead> {
  const read = await files.read(SETTINGS_FILE, LIMIT_BYTES);
  const asEmpty = { settings: DEFAULTS, text: null, bytes: null };
  if (read.status === 'missing') return { ...asEmpty, status: 'missing', problem: null };
  if (read.status === 'refused') return { ...asEmpty, status: 'refused', problem: read.problem.message };
  const { parse } = await import('smol-toml');
  let text: string;
  let value: Record<string, unknown>;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
    value = parse(text);
  } catch {
    const problem =
      'settings.toml is not TOML and counts as empty. The next change sets it aside and begins a new one.';
    return { ...asEmpty, status: 'damaged', problem };
  }
  const version = value['version'];
  if (typeof version === 'number' && version > 1) {
    const problem = 'settings.toml comes from a newer version of Corkboard: it counts as empty and is left alone.';
    return { ...asEmpty, status: 'newer', problem };
  }
  return { ...decode(value), text, bytes: read.bytes, status: 'read' };
}

function decode(value: Readonly<Record<string, unknown>>): Pick<SettingsRead, 'settings' | 'problem'> {
  const wrong: string[] = [];
  const page = tableOf(value['page']);
  const tools = tableOf(value['tools']);
  const theme = THEMES.find((known) => known === page['theme']);
  if (theme === undefined && page['theme'] !== undefined) wrong.push(`page.theme is none of ${THEMES.join(', ')}`);
  const singleKeys = page['single-keys'];
  if (singleKeys !== undefined && typeof singleKeys !== 'boolean') wrong.push('page.single-keys is not true or false');
  const paths = TOOL_IDS.flatMap((tool): (readonly [ToolId, string])[] => {
    const path = tools[tool];
    if (path === undefined) return [];
    if (typeof path === 'string') return [[tool, path]];
    wrong.push(`tools.${tool} is no text`);
    return [];
  });
  return {
    settings: {
      theme: theme ?? DEFAULTS.theme,
      singleKeys: typeof singleKeys === 'boolean' ? singleKeys : DEFAULTS.singleKeys,
      toolPaths: Object.fromEntries(paths),
    },
    problem: wrong.length === 0 ? null : `In settings.toml ${wrong.join('; ')}: it counts as not set.`,
  };
}

function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
