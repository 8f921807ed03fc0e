import { type HostConnection, NoConnection } from './host-connection.ts';
import { readToken } from './launch-token.ts';

/** Whether this page runs in the app's own window. */
export function isAppPage(location: Pick<Location, 'protocol'>): boolean {
  return location.protocol === 'corkboard:';
}

/**
 * Makes a way to the host of this page: a MessagePort in the app, a WebSocket in a browser.
 *
 * @throws {NoConnection} with the reason; only the way that is needed is loaded.
 */
export async function connectHost(): Promise<HostConnection> {
  if (isAppPage(window.location)) {
    const { connectPort } = await import('./port-link.ts');
    return await connectPort();
  }
  const token = readToken(window.sessionStorage);
  if (token === null) throw new NoConnection('no-token');
  const { connectSocket } = await import('./socket-link.ts');
  return await connectSocket(token);
}
