import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '#shared/contract/contract';
import type { FeedEvent } from '#shared/contract/schemas/feed';
import type { CliDesk } from './cli-desk.ts';

/** A web host that runs as a process. */
export interface RunningHost {
  readonly child: ChildProcess;
  readonly port: number;
  readonly token: string;
  /** Everything on standard output so far. */
  output(): string;
  /** Sends a signal and answers the exit code; null when the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null }>;
}

/** Starts `corkboard serve --no-open` and waits for the first line. */
export async function startHost(desk: CliDesk, words: readonly string[] = []): Promise<RunningHost> {
  const child = desk.start(['serve', '--no-open', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  while (!printed.includes('\n')) await once(child.stdout!, 'data');
  const [, port = '', token = ''] = /^http:\/\/127\.0\.0\.1:(\d+)\/#token=([0-9a-f]{64})\n/.exec(printed) ?? [];
  return {
    child,
    port: Number(port),
    token,
    output: () => printed,
    end: async (signal) => {
      const exit = once(child, 'exit');
      child.kill(signal);
      const [code] = (await exit) as [number | null];
      return { code };
    },
  };
}

/** A page's socket to a host, as a browser opens it; the headers can lie. */
export function openSocket(host: Pick<RunningHost, 'port'>, headers: Readonly<Record<string, string>> = {}): WebSocket {
  const here = `127.0.0.1:${host.port}`;
  const socket = new WebSocket(`ws://${here}/rpc`, { headers: { origin: `http://${here}`, host: here, ...headers } });
  socket.on('error', () => {});
  return socket;
}

/** The number of an HTTP refusal, or `open`. */
export async function knockOn(socket: WebSocket): Promise<number | 'open' | undefined> {
  return await new Promise((resolve) => {
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode);
    });
    socket.once('open', () => {
      resolve('open');
    });
  });
}

/** Opens a page: shows the token, waits until the host is ready, and answers a client of the contract. */
export async function openPage(
  host: RunningHost,
): Promise<{ readonly client: ContractRouterClient<Contract>; readonly socket: WebSocket }> {
  const socket = openSocket(host);
  await once(socket, 'open');
  socket.send(JSON.stringify({ token: host.token }));
  const [ready] = (await once(socket, 'message')) as [Buffer];
  if (ready.toString() !== 'ready') throw new Error(`the host said ${ready.toString()}`);
  return { client: createORPCClient(new RPCLink({ websocket: socket as never })), socket };
}

/** Waits for the next event of a kind; a host also tells of itself, for example when it knows its tools. */
export async function nextChange<Kind extends FeedEvent['change']['kind']>(
  events: AsyncIterator<FeedEvent>,
  kind: Kind,
): Promise<Extract<FeedEvent['change'], { kind: Kind }>> {
  for (;;) {
    const { value, done } = await events.next();
    if (done === true) throw new Error('the host told no more');
    if (value.change.kind === kind) return value.change as Extract<FeedEvent['change'], { kind: Kind }>;
  }
}
