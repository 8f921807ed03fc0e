import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRightHost } from '../door/admission.ts';
import type { PageFiles } from './page-files.ts';
import { commonHeaders, contentSecurityPolicy } from './page-headers.ts';

/** What answering a request for the page depends on. */
export interface PageSurroundings {
  readonly files: PageFiles;
  readonly port: number;
}

/** Answers one request for a file of the page: GET and HEAD, with the right Host, for a file of the list; else why not. */
export async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  { files, port }: PageSurroundings,
): Promise<void> {
  if (!isRightHost(request.headers, port)) {
    refuse(response, 403, 'This address is not the one that Corkboard serves.');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405, 'Corkboard answers GET and HEAD here.');
    return;
  }
  const [address = ''] = (request.url ?? '').split('?');
  const file = files.get(address);
  const content = await file?.read().catch(() => null);
  if (file === undefined || content === undefined || content === null) {
    refuse(response, 404, 'Corkboard has no such file.');
    return;
  }
  response.writeHead(200, {
    ...commonHeaders(),
    'Content-Type': file.contentType,
    'Content-Length': content.byteLength,
    'Content-Security-Policy': contentSecurityPolicy(request.headers.host ?? ''),
    'Cache-Control': file.cacheControl,
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** A refused connection is not kept: whoever asks wrongly can ask again. */
function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    ...commonHeaders(),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(`${text}\n`);
}
