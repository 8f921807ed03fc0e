import { expect, test } from './fixtures.ts';
import { POLLUTING, UNKNOWN_METHODS, WRONG_INPUTS } from './hostile-messages.ts';
import type { PackedApp } from './packed-app.ts';
import { call, type SeizedWindow, withSeizedPage } from './seized-page.ts';

const SNAPSHOT = call('/feed/getSnapshot');

/** Sends one message from the seized page, over a port that it asks for where it has none. */
async function send(app: PackedApp, message: string): Promise<string> {
  return String(
    await app.run(async (text) => {
      const tools = window as unknown as SeizedWindow;
      tools.port ??= (await tools.ask()) as MessagePort;
      return await tools.tell(tools.port, text);
    }, message),
  );
}

test('a port that was asked for answers, so that silence means something', async ({ shared }) => {
  await withSeizedPage(shared, async () => {
    expect(await send(shared, SNAPSHOT)).toContain('"bottles"');
  });
});

test('an unknown method is refused, and tells nothing of what lies behind', async ({ shared }) => {
  await withSeizedPage(shared, async () => {
    for (const method of UNKNOWN_METHODS) {
      const answer = await send(shared, call(method));

      expect(answer, method.slice(0, 80)).not.toContain('"bottles"');
      expect(answer, method.slice(0, 80)).not.toMatch(/\.cjs|\.asar|at [A-Za-z.]+ \(/);
    }
    expect(await send(shared, SNAPSHOT)).toContain('"bottles"');
  });
});

test('a wrong input is refused by every method that it is given to', async ({ shared }) => {
  await withSeizedPage(shared, async () => {
    for (const method of [
      '/bottles/get',
      '/edits/preview',
      '/stages/restore',
      '/settings/change',
      '/network/getBottle',
    ])
      for (const body of WRONG_INPUTS) {
        const answer = await send(shared, call(method, body));

        expect(answer).not.toMatch(/"p":\{"b":|root:x|\.cjs|\.asar|at [A-Za-z.]+ \(/);
      }
    expect(await send(shared, SNAPSHOT)).toContain('"bottles"');
  });
});

test('no message reaches the prototype of every object', async ({ shared }) => {
  await withSeizedPage(shared, async () => {
    const before = await send(shared, call('/edits/getSpecDocs'));
    expect(before).toContain('"p":{"b":');

    for (const message of POLLUTING) await send(shared, message);

    expect(await send(shared, call('/edits/getSpecDocs'))).toBe(before);
    expect(await send(shared, SNAPSHOT)).not.toContain('polluted');
  });
});

test('a port that was replaced is dead, for whatever is sent over it again', async ({ shared }) => {
  await withSeizedPage(shared, async () => {
    const answers = await shared.run(async (message) => {
      const tools = window as unknown as SeizedWindow;
      const ask = async (): Promise<MessagePort> => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return (await tools.ask()) as MessagePort;
      };
      const first = await ask();
      const alive = await tools.tell(first, message);
      const second = await ask();
      return [
        alive,
        await tools.tell(first, message),
        await tools.tell(second, message),
        await tools.tell(first, message),
      ];
    }, SNAPSHOT);

    const [alive, replayed, fresh, again] = answers.map(String);
    expect([alive, fresh].every((answer) => answer?.includes('"bottles"'))).toBe(true);
    expect([replayed, again]).toEqual(['silence', 'silence']);
  });
});

test('a port that another frame was given dies with the next one of the page', async ({ shared }) => {
  await withSeizedPage(shared, async () => {
    const answers = await shared.run(async (message) => {
      const tools = window as unknown as SeizedWindow;
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const stolen = (await tools.ask()) as MessagePort;
      const received = new Promise<MessagePort>((resolve) => {
        frame.contentWindow?.addEventListener('message', ({ ports: [port] }) => resolve(port as MessagePort));
      });
      frame.contentWindow?.postMessage('take', '*', [stolen]);
      const inside = await received;
      const alive = await tools.tell(inside, message);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tools.ask();
      return [alive, await tools.tell(inside, message)];
    }, SNAPSHOT);

    expect(String(answers[0])).toContain('"bottles"');
    expect(answers[1]).toBe('silence');
  });
});

test('a second frame that asks gets no port, nor does the page by its asking', async ({ page }) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const seen = window as unknown as { ports: number };
    seen.ports = 0;
    for (const listener of [window, frame.contentWindow])
      listener?.addEventListener('message', ({ data, ports }) => {
        if (data === 'corkboard-port' || ports.length > 0) seen.ports += 1;
      });
  });
  const [, frame] = page.frames();

  await frame?.evaluate(async () => {
    for (const target of [window, parent, top])
      for (const origin of ['*', location.origin, 'corkboard://app'])
        try {
          target?.postMessage('corkboard-port-wanted', origin);
          await new Promise((resolve) => setTimeout(resolve, 150));
        } catch {
          // An origin that is none.
        }
  });
  await new Promise((resolve) => setTimeout(resolve, 500));

  expect(await page.evaluate(() => (window as unknown as { ports: number }).ports)).toBe(0);
});

test('a page of ours that is not the page gets no port', async ({ shared, page }) => {
  await page.goto('corkboard://app/still/crashed');

  const answer = await shared.run(
    () =>
      new Promise((resolve) => {
        window.addEventListener('message', ({ data }) => data === 'corkboard-port' && resolve('a port'));
        window.postMessage('corkboard-port-wanted', location.origin);
        setTimeout(() => resolve('nothing'), 1_000);
      }),
  );

  expect(answer).toBe('nothing');
});
