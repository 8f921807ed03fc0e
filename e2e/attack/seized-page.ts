import { PAGE_ADDRESS, type PackedApp } from './packed-app.ts';

/** What stands in a seized page for whoever attacks from it. */
interface Tools {
  /** Asks for a port as the page's own script does; null where none comes. */
  ask(): Promise<MessagePort | null>;
  /** Sends to a port and answers what comes back first, or `silence`. */
  tell(port: MessagePort, message: unknown): Promise<unknown>;
}

/** The tools inside the page, for the functions that run there. */
export type SeizedWindow = Tools & { port: MessagePort };

/** Runs before any script of the page: keeps its own script from a port, and makes the tools. */
function seize(): void {
  if (window !== top) return;
  const post = window.postMessage.bind(window);
  window.postMessage = () => undefined;
  let hand = (_port: MessagePort): void => undefined;
  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.data !== 'corkboard-port' || port === undefined) return;
    event.stopImmediatePropagation();
    hand(port);
  });
  const tools: Tools = {
    ask: () =>
      new Promise((resolve) => {
        hand = resolve;
        setTimeout(() => resolve(null), 1_000);
        post('corkboard-port-wanted', location.origin);
      }),
    tell: (port, message) =>
      new Promise((resolve) => {
        port.addEventListener('message', ({ data }) => resolve(data), { once: true });
        port.start();
        setTimeout(() => resolve('silence'), 2_000);
        port.postMessage(message);
      }),
  };
  Object.assign(window, tools);
}

/** Has the app's page do the attacker's bidding from its first moment on, while a test lasts. */
export async function withSeizedPage(app: PackedApp, attack: () => Promise<void>): Promise<void> {
  const session = await app.openSession();
  await session.send('Page.enable');
  const source = `(${seize.toString()})()`;
  const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
  await app.page.goto(PAGE_ADDRESS);
  try {
    await attack();
  } finally {
    await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier }).catch(() => undefined);
    await session.detach().catch(() => undefined);
  }
}

/** A call as it goes over the wire. */
export function call(method: string, body: unknown = { json: {} }): string {
  return JSON.stringify({ i: '1', p: { u: method, b: body } });
}
