import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { BundleFiles } from './bundle-files.ts';
import { PAGE_HOST, PAGE_SCHEME } from './page-address.ts';
import { PAGE_HEADERS, PAGE_POLICY, STILL_POLICY } from './page-policy.ts';
import { listStillPages } from './still-pages.ts';

/** Makes the scheme of the page an origin of its own; has to be called before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Who is told what became of the listed files. */
export interface ServedOptions {
  /** A file is about to be answered. */
  onServed(address: string): void;
  /** A file of the list could not be read any more. */
  onLost(address: string, error: unknown): void;
}

/** Serves exactly the listed files and the still pages to one session; everything else is not found. */
export function servePage(session: Session, files: BundleFiles, { onServed, onLost }: ServedOptions): void {
  const stillPages = listStillPages();
  session.protocol.handle(PAGE_SCHEME, async (request) => {
    const { host, pathname, search } = new URL(request.url);
    if (request.method !== 'GET' || host !== PAGE_HOST || search !== '') return notFound();
    const still = stillPages.get(pathname);
    if (still !== undefined) return answer(still, 'text/html; charset=utf-8', STILL_POLICY);
    const file = files.get(pathname);
    if (file === undefined) return notFound();
    const content = await readFile(file.path).catch((error: unknown) => onLost(pathname, error));
    if (content === undefined) return Response.error();
    onServed(pathname);
    return answer(new Uint8Array(content), file.contentType, PAGE_POLICY);
  });
}

/** Answers `file:` with nothing, so that no file is reached by its path whoever asks. */
export function refuseFiles(session: Session): void {
  session.protocol.handle('file', notFound);
}

function answer(body: Uint8Array<ArrayBuffer> | string, contentType: string, policy: string): Response {
  return new Response(body, {
    headers: { ...PAGE_HEADERS, 'Content-Type': contentType, 'Content-Security-Policy': policy },
  });
}

function notFound(): Response {
  return new Response('Not found\n', {
    status: 404,
    headers: { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': STILL_POLICY },
  });
}
