import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import { isRightOrigin, isSameToken, readToken } from './admission.ts';
import { CLOSE } from './close-codes.ts';
import type { RpcSockets } from './rpc-sockets.ts';

/** What the door asks of the server around it. */
export interface DoorSurroundings {
  readonly port: number;
  readonly token: string;
  /** Loaded when somebody first knocks: the address is printed before. */
  readonly loadRpc: () => Promise<RpcSockets>;
  /** A connection that showed its token is no longer one of the crowd. */
  readonly onAdmitted: (socket: Duplex) => void;
}

const UNKNOWN_LIMIT = 32;
const UNKNOWN_MS = 5_000;
/** The request's head was read before; a first message with its frame needs a few hundred bytes. */
const FIRST_BYTES = 4_096;
/** A spec of six million characters with every one escaped; what is too long for a spec is told by its parser. */
const MESSAGE_BYTES = 40_000_000;

/**
 * Lets a page's socket in: right path, Host and Origin, then the token as its first message (DESIGN 9 "Web").
 *
 * Whoever has not shown the token counts against a limit, has five seconds, and can send next to nothing.
 */
export class SocketDoor {
  readonly #around: DoorSurroundings;
  readonly #unknown = new Set<Duplex>();
  readonly #admitted = new Set<WebSocket>();
  #sockets: Promise<WebSocketServer> | null = null;
  #isClosed = false;

  constructor(around: DoorSurroundings) {
    this.#around = around;
  }

  /** Takes over a connection that asks to become a socket. */
  knock(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Whoever leaves while being looked at does us no harm.
    socket.on('error', () => {});
    const status = this.#judge(request);
    if (status === null) this.#unlock(request, socket, head).catch(() => socket.destroy());
    else refuse(socket, status);
  }

  /** Ends every socket; none is let in any more. */
  close(): void {
    this.#isClosed = true;
    for (const socket of this.#unknown) socket.destroy();
    for (const socket of this.#admitted) {
      socket.close(CLOSE.ending);
      socket.terminate();
    }
  }

  #judge({ headers, url }: IncomingMessage): string | null {
    const { port } = this.#around;
    if (!isRightOrigin(headers, port)) return '403 Forbidden';
    if (url !== '/rpc') return '404 Not Found';
    return this.#isClosed || this.#unknown.size >= UNKNOWN_LIMIT ? '503 Service Unavailable' : null;
  }

  async #unlock(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const leave = this.#await(socket);
    this.#sockets ??= loadSockets();
    const sockets = await this.#sockets;
    if (socket.destroyed) return;
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => {
        opened.terminate();
      });
      opened.once('message', (data: Buffer, isBinary: boolean) => {
        const token = isBinary ? null : readToken(data.toString('utf8'));
        if (token === null || !isSameToken(token, this.#around.token)) {
          opened.close(CLOSE.notAdmitted, 'The token is not right.');
          return;
        }
        leave();
        this.#admit(opened, socket).catch(() => {
          opened.close(CLOSE.broken);
        });
      });
      socket.resume();
    });
  }

  /** Counts a connection among the unknown until it is admitted or gone; answers how it leaves them. */
  #await(socket: Duplex): () => void {
    this.#unknown.add(socket);
    let bytes = 0;
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > FIRST_BYTES) socket.destroy();
    };
    const timer = setTimeout(() => socket.destroy(), UNKNOWN_MS);
    const leave = (): void => {
      clearTimeout(timer);
      socket.off('data', count);
      this.#unknown.delete(socket);
    };
    // Nothing flows before the socket's protocol listens too.
    socket.prependListener('data', count);
    socket.pause();
    socket.once('close', leave);
    return leave;
  }

  async #admit(opened: WebSocket, socket: Duplex): Promise<void> {
    this.#around.onAdmitted(socket);
    this.#admitted.add(opened);
    opened.once('close', () => this.#admitted.delete(opened));
    const rpc = await this.#around.loadRpc();
    rpc.open(opened);
    opened.send('ready');
  }
}

async function loadSockets(): Promise<WebSocketServer> {
  const { WebSocketServer: Sockets } = await import('ws');
  return new Sockets({ noServer: true, clientTracking: false, perMessageDeflate: false, maxPayload: MESSAGE_BYTES });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
