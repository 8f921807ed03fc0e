import type { Router } from '#main/api/router';
import type { HostShell } from '#main/capabilities/host-shell';
import { compose, type Composition } from '#main/compose';

/** What the backstage is made of. */
export interface BackstageOptions {
  readonly shell: HostShell;
  readonly examplesFolder: string;
  readonly version: string;
}

/** The services behind the page and the router over them. */
export interface Backstage {
  /** Makes them the first time; a failure is tried again by the next page. */
  loadRouter(): Promise<Router>;
  /** Makes them, and has them look at the disk, of a long list at its beginning, before the page asks: what is slow the first time is then done. */
  warmUp(): Promise<void>;
  /** Lets files wait for a page, by their absolute paths. */
  openFiles(paths: readonly string[]): void;
  /** Stops watching the disk. */
  close(): Promise<void>;
}

/** Makes the services loadable: the window opens first, they follow while its page loads. */
export function createBackstage({ shell, examplesFolder, version }: BackstageOptions): Backstage {
  let composition: Composition | null = null;
  let loading: Promise<Router> | null = null;
  const unhanded: string[] = [];
  const handOpened = (): void => {
    composition?.services.opened.add(unhanded.splice(0));
  };
  const load = async (): Promise<Router> => {
    const [{ createRouter }, composed] = await Promise.all([
      import('#main/api/router'),
      compose({ shell, logName: 'app', examplesFolder, version }),
    ]);
    if (!composed.ok) throw new Error(composed.error.message);
    composition = composed.value;
    handOpened();
    return createRouter(composition.services, shell);
  };
  const loadRouter = (): Promise<Router> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    loadRouter,
    async warmUp() {
      await loadRouter();
      const feed = composition?.services.feed;
      const opening = await feed?.getOpening();
      // A long list is read whole when the page asks for it: until then the page's process needs answers from this one.
      if (opening?.ok === true && opening.value === null) await feed?.getSnapshot();
    },
    openFiles(paths) {
      unhanded.push(...paths);
      if (composition !== null) handOpened();
    },
    async close() {
      await loading?.catch(() => undefined);
      await composition?.close();
    },
  };
}
