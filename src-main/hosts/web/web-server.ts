import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Crowd } from './door/crowd.ts';
import type { PageFiles } from './page/page-files.ts';
import type { RpcSockets } from './door/rpc-sockets.ts';
import { servePage } from './page/serve-page.ts';
import { SocketDoor } from './door/socket-door.ts';

/** What the server serves. */
export interface WebServerOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  readonly token: string;
  readonly files: PageFiles;
  readonly loadRpc: () => Promise<RpcSockets>;
}

/** A server that is listening. */
export interface WebServer {
  readonly port: number;
  /** Ends every connection at once. */
  close(): Promise<void>;
}

const CROWD = 256;
/** Whoever has not sent a request's head, or all of a request, by then is let go. */
const TIMES = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/** Listens on 127.0.0.1 alone; throws the system's error when the port is not to be had. */
export async function startWebServer({ port: wanted, token, files, loadRpc }: WebServerOptions): Promise<WebServer> {
  const crowd = new Crowd(CROWD);
  const server = createServer({ ...TIMES, maxHeaderSize: 16_384 });
  server.listen({ port: wanted, host: '127.0.0.1', exclusive: true });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const door = new SocketDoor({
    port,
    token,
    loadRpc,
    onAdmitted: (socket) => {
      crowd.leave(socket as Socket);
    },
  });
  server.on('connection', (socket) => {
    crowd.join(socket);
  });
  server.on('request', (request, response) => {
    // The services are loaded while the browser reads the page; a load that fails is told to its socket.
    if (request.url === '/') response.once('finish', () => void loadRpc().catch(() => undefined));
    servePage(request, response, { files, port }).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    door.knock(request, socket, head);
  });
  return {
    port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      door.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
