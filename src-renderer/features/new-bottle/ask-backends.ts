import type { SpecView } from '#shared/contract/schemas/bottle';
import { api } from '#renderer/state/api';
import { BACKEND_ORDER } from './choose-backend.ts';

/** What each backend comes to on this host, for a bottle of no matter which name. */
export async function askBackends(): Promise<ReadonlyMap<(typeof BACKEND_ORDER)[number], SpecView>> {
  const asked = BACKEND_ORDER.map(async (backend) => {
    const { view } = await api().bottles.draftSpec({
      name: 'any',
      color: 'slate',
      backend,
      command: ['bash'],
      image: null,
      env: [],
      preset: 'balanced',
      allow: [],
      supervise: false,
      mounts: [],
      git: [],
    });
    return [backend, view] as const;
  });
  return new Map(await Promise.all(asked));
}
