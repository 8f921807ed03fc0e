import type { ReadFile } from '#renderer/state/import-draft';

/** The longest text that can be sent; the host's own, smaller limit is told by the host with a place. */
const LIMIT_BYTES = 5_900_000;

/** Reads a file as UTF-8 text without changing any of it; says why when it is none. */
export async function readSpecFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<ReadFile> {
  const { name, size } = file;
  if (size > LIMIT_BYTES) {
    return {
      status: 'refused',
      message: `${name} is too big: it has ${formatBytes(size)}, and a spec has 256 kB at most.`,
    };
  }
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return {
      status: 'refused',
      message: `${name} cannot be read. It was moved, or it is a folder. Choose the file bottle.toml.`,
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { status: 'text', name, text };
  } catch {
    return {
      status: 'refused',
      message: `${name} is no UTF-8 text. A spec is a TOML file; save it as UTF-8 and choose it again.`,
    };
  }
}

/** A size as it stands on screen: `512 B`, `12 kB`, `5.3 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
