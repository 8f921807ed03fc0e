import { readdirSync } from 'node:fs';
import { extname } from 'node:path';

/** One file of the built page. */
interface BundleFile {
  /** Where it lies; the only path that is ever opened for it. */
  readonly path: string;
  readonly contentType: string;
}

/** The files of the built page by the path of their address (`/assets/index-abc.js`). */
export type BundleFiles = ReadonlyMap<string, BundleFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Lists the files of the built page once, at start; what is not in the list is not served, so no address ever becomes a path.
 *
 * Links, and kinds of files that the build does not make, are left out. A folder that is not there gives an empty list.
 */
export function listBundleFiles(folder: string): BundleFiles {
  return new Map(listBelow(folder, ''));
}

function listBelow(folder: string, address: string): [string, BundleFile][] {
  return readEntries(folder).flatMap((entry): [string, BundleFile][] => {
    const path = `${folder}/${entry.name}`;
    const name = `${address}/${entry.name}`;
    if (entry.isDirectory()) return listBelow(path, name);
    const contentType = CONTENT_TYPES[extname(entry.name)];
    return entry.isFile() && contentType !== undefined ? [[name, { path, contentType }]] : [];
  });
}

// Inside an asar archive `recursive` of readdir is not there in every Electron; walking is.
function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
