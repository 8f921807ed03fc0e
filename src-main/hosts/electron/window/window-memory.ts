import * as z from 'zod/mini';
import type { StateFiles } from '#main/capabilities/state-files';

const whole = z.number().check(z.int());
const color = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));

const memorySchema = z.object({
  version: z.literal(1),
  /** The window as it is when it is not maximised. */
  bounds: z.nullable(z.object({ x: whole, y: whole, width: whole, height: whole })),
  isMaximised: z.boolean(),
  /** The colour of the page in the system's light and dark, as the page last had it. */
  backgrounds: z.object({ light: color, dark: color }),
});

const versionSchema = z.object({ version: z.number() });

/** What is kept of the window from one start to the next. */
export type WindowMemory = z.infer<typeof memorySchema>;

/** What a first start begins with; the colours are the page's own. */
export const FIRST_MEMORY: WindowMemory = {
  version: 1,
  bounds: null,
  isMaximised: false,
  backgrounds: { light: '#FBF9F7', dark: '#181513' },
};

const PATH = 'electron/window.json';
const LIMIT_BYTES = 4096;

/** Reads what was kept; whatever cannot be read or is not understood counts as a first start. */
export async function readWindowMemory(files: StateFiles): Promise<WindowMemory> {
  const read = await files.read(PATH, LIMIT_BYTES);
  if (read.status !== 'found') return FIRST_MEMORY;
  try {
    const parsed = memorySchema.safeParse(JSON.parse(new TextDecoder().decode(read.bytes)));
    return parsed.success ? parsed.data : FIRST_MEMORY;
  } catch {
    return FIRST_MEMORY;
  }
}

/**
 * Keeps the window's state; a place that cannot be written loses the window's place and nothing else, and what a later
 * version keeps there stays.
 */
export async function saveWindowMemory(files: StateFiles, memory: WindowMemory): Promise<void> {
  // A state root that was moved away meanwhile is not begun anew for it.
  if ((await files.lookAtRoot()).status === 'missing') return;
  if (await isLater(files)) return;
  await files.writeFile(PATH, `${JSON.stringify(memory)}\n`);
}

async function isLater(files: StateFiles): Promise<boolean> {
  const read = await files.read(PATH, LIMIT_BYTES);
  if (read.status === 'refused') return read.problem.code === 'file-too-large';
  if (read.status === 'missing') return false;
  try {
    const parsed = versionSchema.safeParse(JSON.parse(new TextDecoder().decode(read.bytes)));
    return parsed.success && parsed.data.version > 1;
  } catch {
    return false;
  }
}
