import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os } from '@orpc/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWires } from './wire.ts';

/** A busy machine is late; what comes is all that counts. */
const PATIENT = { timeout: 10_000 };

const ports: MessagePort[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const port of ports.splice(0)) port.close();
});

/** A page with its client, on a wire to a small router. */
function openPage() {
  const asked: unknown[] = [];
  const atWork: string[] = [];
  const aborted: string[] = [];
  const router = {
    greet: os.handler(({ input }) => {
      asked.push(input);
      return 'hello';
    }),
    wait: os.handler(async ({ signal }) => {
      atWork.push('wait');
      signal?.addEventListener('abort', () => aborted.push('wait'));
      await new Promise(() => undefined);
    }),
  };
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const excesses: string[] = [];
  const wire = createWires(router as never)({
    send: (message) => port1.postMessage(message),
    onExcess: (excess) => excesses.push(excess),
  });
  port1.on('message', (message) => wire.take(message));
  const client: any = createORPCClient(new RPCLink({ port: port2 as never }));
  return { client, wire, excesses, asked, atWork, aborted };
}

const call = (id: number, path = '/greet') => JSON.stringify({ i: String(id), p: { u: path, b: { json: null } } });

describe('a wire', () => {
  test('answers calls, and an unknown method as not found', async () => {
    const { client, excesses } = openPage();

    expect(await client.greet()).toBe('hello');
    await expect(client.launch.missiles()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(excesses).toEqual([]);
  });

  test('refuses a call that is too large with the limit, unread, and goes on', async () => {
    const { client, asked, excesses } = openPage();

    await expect(client.greet('x'.repeat(40_000_000))).rejects.toMatchObject({
      code: 'file-too-large',
      message: 'Nothing was done: this asks for more than 40 million characters at once.',
    });

    expect(asked).toEqual([]);
    expect(await client.greet()).toBe('hello');
    expect(excesses).toEqual([]);
  });

  test.each([
    ['half of one', '{"i":'],
    ['a number', 7],
    ['nothing', undefined],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['a value', { i: '1', p: { u: '/greet', b: {} } }],
    ['a call without an address', '{"i":"1","p":{}}'],
    ['a call of nothing', '{"i":"1"}'],
    ['text that is too large', 'x'.repeat(40_000_001)],
  ])('is closed by what is no call: %s', async (_which, message) => {
    const { wire, excesses, asked } = openPage();

    wire.take(message);
    await vi.waitFor(() => expect(excesses).toEqual(['no-call']), PATIENT);
    wire.take(call(2));

    expect(asked).toEqual([]);
  });

  test('is closed by a flood after as many calls as may be at work, however quickly each is answered', async () => {
    const { wire, excesses, asked } = openPage();

    for (let id = 0; id < 1_000; id += 1) {
      wire.take(call(id));
      await new Promise((resolve) => process.nextTick(resolve));
    }

    expect(excesses).toEqual(['too-many-at-once']);
    expect(asked).toHaveLength(256);
  });

  test('is closed by more calls a second than any page needs', async () => {
    const { wire, excesses } = openPage();
    // The clock stands still: how soon a busy machine gets through the calls is not the question.
    vi.spyOn(performance, 'now').mockReturnValue(0);

    for (let id = 0; id < 3_100 && excesses.length === 0; id += 1) {
      wire.take(call(id));
      if (id % 100 === 99) await new Promise((resolve) => setImmediate(resolve));
    }

    expect(excesses).toEqual(['too-fast']);
  });

  test('that is closed ends the calls at work and answers nothing more', async () => {
    const { wire, client, atWork, aborted, asked } = openPage();
    void client.wait().catch(() => undefined);
    await vi.waitFor(() => expect(atWork).toEqual(['wait']), PATIENT);

    wire.close();
    wire.take(call(5));

    expect(aborted).toEqual(['wait']);
    expect(asked).toEqual([]);
  });
});
