import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Tells whether a request names this server as a browser on this machine would; a rebound name does not. */
export function isRightHost(headers: IncomingHttpHeaders, port: number): boolean {
  return hostsOf(port).includes(headers.host ?? '');
}

/** Tells whether a socket was asked for by a page of this very server; a page from elsewhere has another origin. */
export function isRightOrigin(headers: IncomingHttpHeaders, port: number): boolean {
  return isRightHost(headers, port) && headers.origin === `http://${headers.host ?? ''}`;
}

function hostsOf(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  // Browsers leave out the port that http has anyway.
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

/** Compares a token with the right one in a time that does not depend on where they differ. */
export function isSameToken(given: string, right: string): boolean {
  return timingSafeEqual(digest(given), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Reads the token out of a socket's first message, `{"token": "…"}`; null when it is anything else. */
export function readToken(message: string): string | null {
  try {
    const value: unknown = JSON.parse(message);
    const token = typeof value === 'object' && value !== null && 'token' in value ? value.token : null;
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}
