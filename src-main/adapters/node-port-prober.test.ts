import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { NodePortProber } from './node-port-prober.ts';

let held: Server | null = null;

afterEach(() => {
  held?.close();
  held = null;
});

/** Listens on an address and answers the port; null where this machine has no such address. */
async function hold(host: string): Promise<number | null> {
  const server = createServer();
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port: 0, host, ipv6Only: host === '::' }, () => resolve(true));
  });
  if (!isListening) return null;
  held = server;
  return (server.address() as AddressInfo).port;
}

test.each(['127.0.0.1', '0.0.0.0', '::1', '::'])('a port on which somebody listens at %s is not free', async (host) => {
  const port = await hold(host);

  if (port !== null) expect(await new NodePortProber().isFree(port)).toBe(false);
});

test('a port that nobody holds any more is free, also when it is looked at many times at once', async () => {
  const prober = new NodePortProber();
  const look = async (): Promise<readonly boolean[]> => {
    const port = (await hold('127.0.0.1')) ?? 0;
    await new Promise((resolve) => held?.close(resolve));
    held = null;
    return await Promise.all(Array.from({ length: 20 }, async () => await prober.isFree(port)));
  };
  let found = await look();
  // Another program of this machine may be given that very port meanwhile; not ten times in a row.
  for (let again = 0; again < 9 && found.includes(false); again += 1) found = await look();

  expect(found).toEqual(Array.from({ length: 20 }, () => true));
});

test.skipIf(process.platform !== 'linux' && process.platform !== 'darwin')(
  'the owner of a port is told by pid',
  async () => {
    const port = (await hold('127.0.0.1')) ?? 0;

    expect(await new NodePortProber().findOwner(port)).toMatchObject({ kind: 'process', pid: process.pid });
  },
);
