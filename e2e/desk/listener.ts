import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A place on loopback that counts whoever comes. */
export interface Listener {
  readonly port: number;
  /** One word for each visitor: `tcp` or `udp`. */
  readonly seen: readonly string[];
  close(): void;
}

/** Listens on one port by TCP and by UDP, and lets nobody stay. */
export async function listen(): Promise<Listener> {
  const seen: string[] = [];
  const server = createServer((socket) => {
    seen.push('tcp');
    socket.on('error', () => undefined);
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4');
  datagrams.on('message', () => seen.push('udp'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  const close = (): void => {
    server.close();
    datagrams.close();
  };
  return { port, seen, close };
}
