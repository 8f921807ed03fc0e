import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, test, vi } from 'vitest';
import { createRouter, type Router } from '#main/api/router';
import type { Contract } from '#shared/contract/contract';
import { createPageDesk, type PagePort } from './page-desk.ts';

/** Services of which the feed counts its watchers and one method never answers until it is told to. */
function createDesk() {
  const watching = new Set<AbortSignal>();
  const services = {
    bottles: {},
    edits: { save: async () => await Promise.resolve({ ok: true, value: { sha256: 'f00' } }) },
    stages: {},
    preflight: {},
    defects: { report: () => expect.fail('a defect') },
    feed: {
      watch(signal: AbortSignal) {
        watching.add(signal);
        signal.addEventListener('abort', () => watching.delete(signal));
        return (async function* () {
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
          yield* [];
        })();
      },
    },
  };
  const router = createRouter(services as never, { reveal: async () => await Promise.resolve(false) });
  const failures: unknown[] = [];
  const load = vi.fn<() => Promise<Router>>(async () => await Promise.resolve(router));
  const excesses: string[] = [];
  const desk = createPageDesk({
    loadRouter: load,
    onFailure: (error) => failures.push(error),
    onExcess: (excess) => excesses.push(excess),
  });
  return { desk, watching, failures, excesses, load };
}

/** Electron's port, on one of Node's: it hands over an event, and says nothing when we close it ourselves. */
function asPagePort(port: MessagePort): PagePort & { isClosed: boolean } {
  let isStarted = false;
  const held: (() => void)[] = [];
  return {
    isClosed: false,
    on(event: 'message' | 'close', listener: (message: { data: unknown }) => void) {
      if (event === 'close') return port.on('close', () => (this.isClosed ? undefined : listener({ data: undefined })));
      return port.on('message', (data: unknown) =>
        isStarted ? listener({ data }) : held.push(() => listener({ data })),
      );
    },
    postMessage: (data: unknown) => port.postMessage(data),
    start() {
      isStarted = true;
      for (const step of held.splice(0)) step();
    },
    close() {
      this.isClosed = true;
      port.close();
    },
  };
}

function openPage(desk: ReturnType<typeof createDesk>['desk']) {
  const { port1, port2 } = new MessageChannel();
  const ours = asPagePort(port1);
  desk.openPage(ours);
  const client = createORPCClient<ContractRouterClient<Contract>>(new RPCLink({ port: port2 as never }));
  port2.start();
  return { client, ours, page: port2 };
}

/** A busy machine is late; what comes is all that counts. */
const PATIENT = { timeout: 10_000 };

const spec = { slug: 'web', baseSha256: null, text: 'x' };

describe('the page desk', () => {
  test('answers a page on its port', async () => {
    const { desk } = createDesk();

    const { client } = openPage(desk);

    expect(await client.edits.save(spec)).toEqual({ sha256: 'f00' });
    desk.closePage();
  });

  test('answers what a page asked before the services were there', async () => {
    const { desk, load } = createDesk();
    const router = await load();
    let give: (router: Router) => void = () => undefined;
    load.mockReturnValue(new Promise((resolve) => (give = resolve)));

    const asked = openPage(desk).client.edits.save(spec);
    setTimeout(() => give(router), 20);

    expect(await asked).toEqual({ sha256: 'f00' });
    desk.closePage();
  });

  test('closes the page before, and with it what it watches', async () => {
    const { desk, watching } = createDesk();
    const first = openPage(desk);
    await first.client.feed.watchEvents();
    expect(watching.size).toBe(1);

    const second = openPage(desk);

    expect(first.ours.isClosed).toBe(true);
    expect(watching.size).toBe(0);
    expect(await second.client.edits.save(spec)).toEqual({ sha256: 'f00' });
    desk.closePage();
  });

  test('leaves no watcher after many pages, however they end', async () => {
    const { desk, watching } = createDesk();

    for (let count = 0; count < 20; count += 1) {
      const { client, page } = openPage(desk);
      await client.feed.watchEvents();
      await client.feed.watchEvents();
      if (count % 2 === 0) page.close();
    }
    desk.closePage();

    await vi.waitFor(() => expect(watching.size).toBe(0), PATIENT);
  });

  test('ends a watcher when its page goes away by itself', async () => {
    const { desk, watching } = createDesk();
    const { client, page } = openPage(desk);
    await client.feed.watchEvents();

    page.close();

    await vi.waitFor(() => expect(watching.size).toBe(0), PATIENT);
  });

  test('closes the port of a page when the services cannot be made, and tries again for the next', async () => {
    const { desk, failures, load } = createDesk();
    load.mockRejectedValueOnce(new Error('no place'));

    const first = openPage(desk);
    await vi.waitFor(() => expect(first.ours.isClosed).toBe(true), PATIENT);
    const second = openPage(desk);

    expect(failures).toEqual([new Error('no place')]);
    expect(await second.client.edits.save(spec)).toEqual({ sha256: 'f00' });
    desk.closePage();
  });
});
