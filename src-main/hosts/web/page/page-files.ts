import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** One file of the page. */
interface PageFile {
  readonly contentType: string;
  readonly cacheControl: string;
  read(): Promise<Uint8Array>;
}

/** The files of the page by the path that a browser asks for; what is not in it is not served. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A name that Vite gave its content's hash: another content has another name. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/**
 * Lists the files of the page once, so that no request ever becomes a path. Links and other things than files are left out.
 *
 * Throws when there is no such folder.
 */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const path of listFiles(folder)) {
    const contentType = CONTENT_TYPES[extname(path)];
    if (contentType === undefined) continue;
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address, pageFile(path, contentType, address));
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

// Node's own recursive listing does not say in every Node 20 which folder an entry is in.
function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

/** A file is read when it is first asked for and then kept: a flood of requests does not become one of the disk. */
function pageFile(path: string, contentType: string, address: string): PageFile {
  let content: Promise<Uint8Array> | null = null;
  return {
    contentType,
    cacheControl: cacheControlOf(address),
    read: () => {
      content ??= readFile(path).catch((error: unknown) => {
        content = null;
        throw error;
      });
      return content;
    },
  };
}

function cacheControlOf(address: string): string {
  if (address.endsWith('.html')) return 'no-store';
  return HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
