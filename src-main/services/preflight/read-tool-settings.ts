import type { StateFiles } from '#main/capabilities/state-files';
import type { ToolId } from '#shared/model/tool';
import { TOOL_IDS } from '#shared/model/tool';

/** Where a person says that programs are, and what is wrong with how they say it. */
export interface ToolSettings {
  readonly paths: Readonly<Partial<Record<ToolId, string>>>;
  readonly problem: string | null;
}

const LIMIT_BYTES = 64_000;

/**
 * Reads the paths of programs from settings.toml: table `[tools]`, a command's name = an absolute path.
 *
 * The file is never written here. What is not understood counts as not set, and is told.
 */
export async function readToolSettings(files: StateFiles): Promise<ToolSettings> {
  const read = await files.read('settings.toml', LIMIT_BYTES);
  if (read.status === 'missing') return { paths: {}, problem: null };
  if (read.status === 'refused') return { paths: {}, problem: read.problem.message };
  const { parse } = await import('smol-toml');
  let value: Record<string, unknown>;
  try {
    value = parse(new TextDecoder().decode(read.bytes));
  } catch {
    return { paths: {}, problem: 'settings.toml is not TOML; the programs are looked for without it.' };
  }
  if (typeof value['version'] === 'number' && value['version'] > 1) {
    return { paths: {}, problem: 'settings.toml comes from a newer version of Corkboard and is left alone.' };
  }
  const tools = typeof value['tools'] === 'object' && value['tools'] !== null ? value['tools'] : {};
  const set = TOOL_IDS.flatMap((tool) => {
    const path: unknown = (tools as Record<string, unknown>)[tool];
    return typeof path === 'string' ? [[tool, path]] : [];
  });
  return { paths: Object.fromEntries(set) as Partial<Record<ToolId, string>>, problem: null };
}
