import { compose, type Composition } from '#main/compose';
import type { Program } from './program.ts';
import type { RpcSockets } from './door/rpc-sockets.ts';

/** The services behind the page, made when a page first needs them. */
export interface Dashboard {
  loadRpc(): Promise<RpcSockets>;
  /** Stops watching the disk, if a page had it watched. */
  close(): Promise<void>;
}

/** Makes the dashboard's services loadable; a load that failed is tried again by the next page. */
export function createDashboard({ examples, version }: Program): Dashboard {
  let composition: Composition | null = null;
  let loading: Promise<RpcSockets> | null = null;
  // The browser may run elsewhere than the person thinks of: the page shows the path instead.
  const shell = { kind: 'web', reveal: async () => await Promise.resolve(false) } as const;

  const load = async (): Promise<RpcSockets> => {
    const [{ createRouter }, { createRpcSockets }, composed] = await Promise.all([
      import('#main/api/router'),
      import('./door/rpc-sockets.ts'),
      compose({ shell, logName: 'web', examplesFolder: examples, version }),
    ]);
    if (!composed.ok) throw new Error(composed.error.message);
    composition = composed.value;
    return createRpcSockets(createRouter(composition.services, shell));
  };
  return {
    loadRpc: () => {
      loading ??= load().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    close: async () => {
      await loading?.catch(() => undefined);
      await composition?.close();
    },
  };
}
