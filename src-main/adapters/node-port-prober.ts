import { createServer } from 'node:net';
import type { PortOwner, PortProber } from '#main/capabilities/port-prober';
import { findOwnerByLsof } from './port/find-owner-by-lsof.ts';
import { findOwnerByProc } from './port/find-owner-by-proc.ts';

/**
 * Linux refuses a listener on every address (no host) when anybody listens on any of them, of IPv4 or IPv6, so one look is
 * enough; macOS lets it in beside one on a single address.
 */
const HOSTS: readonly (string | undefined)[] =
  process.platform === 'linux' ? [undefined] : ['127.0.0.1', '0.0.0.0', '::1'];
/** No such address, no such family: nobody can be there. */
const ABSENT = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT']);
/**
 * A port that another prepare binds for a moment only to look at it must not count as taken, and macOS keeps the port of a
 * closed listener for a moment; what is still busy after these waits has an owner.
 */
const RETRY_MS = [4, 12, 30];

/** Looks at loopback ports of this machine by listening on them for a moment. */
export class NodePortProber implements PortProber {
  readonly #looking = new Map<number, Promise<boolean>>();

  async isFree(port: number): Promise<boolean> {
    // Two looks at one port from here would take each other for an owner.
    const known = this.#looking.get(port);
    if (known !== undefined) return await known;
    const look = isFreeAtLast(port).finally(() => this.#looking.delete(port));
    this.#looking.set(port, look);
    return await look;
  }

  async findOwner(port: number): Promise<PortOwner> {
    if (process.platform === 'linux') return await findOwnerByProc(port);
    return process.platform === 'darwin' ? await findOwnerByLsof(port) : { kind: 'unknown' };
  }
}

async function isFreeAtLast(port: number): Promise<boolean> {
  for (const delayMs of [0, ...RETRY_MS]) {
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs * (0.5 + Math.random())));
    if (await isFreeNow(port)) return true;
  }
  return false;
}

/** One after the other: a look must not be in the way of the next one. */
async function isFreeNow(port: number): Promise<boolean> {
  for (const host of HOSTS) {
    const code = await listenBriefly(port, host);
    if (code !== null && !ABSENT.has(code)) return false;
  }
  return true;
}

async function listenBriefly(port: number, host: string | undefined): Promise<string | null> {
  return await new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.destroy();
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? 'unknown');
    });
    server.listen({ port, ...(host === undefined ? {} : { host }), exclusive: true, backlog: 1 }, () => {
      server.close(() => {
        resolve(null);
      });
    });
  });
}
