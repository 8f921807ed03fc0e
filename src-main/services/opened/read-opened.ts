import type { OpenedFile } from '#shared/contract/schemas/opened';
import { escapeTerminal } from '#shared/report/escape-terminal';
import { SPEC_LIMIT_BYTES } from '../bottle/read-spec.ts';
import type { World } from '../world.ts';

const SHOWN_CHARACTERS = 400;

/** Reads a file that a person opened, within the limits of a spec; nothing of it is taken in or run. */
export async function readOpened({ hostFiles }: Pick<World, 'hostFiles'>, path: string): Promise<OpenedFile> {
  const name = showPath(path);
  const read = await hostFiles.read(path, SPEC_LIMIT_BYTES);
  if (!read.ok) return { status: 'refused', message: escapeTerminal(read.error) };
  if (read.value.length > SPEC_LIMIT_BYTES) {
    return { status: 'refused', message: `${name} is too big: a spec has ${SPEC_LIMIT_BYTES / 1_000} kB at most.` };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read.value);
    return { status: 'text', name, text };
  } catch {
    const message = `${name} is no UTF-8 text. A spec is a TOML file; save it as UTF-8 and open it again.`;
    return { status: 'refused', message };
  }
}

/** A path as it stands on screen: what would act or hide is written out, and a very long one loses its middle. */
function showPath(path: string): string {
  const shown = escapeTerminal(path);
  if (shown.length <= SHOWN_CHARACTERS) return shown;
  return `${shown.slice(0, SHOWN_CHARACTERS / 2)}…${shown.slice(-SHOWN_CHARACTERS / 2)}`;
}
