import type { BackendName } from '#shared/model/backend-name';
import { type Backend, isReady } from './backend.ts';
import { qemu } from './qemu/qemu.ts';
import { sealed } from './sealed/sealed.ts';
import { smolmachines } from './smolmachines/smolmachines.ts';

const BY_NAME: Readonly<Record<BackendName, Backend>> = { sealed, qemu, smolmachines };

/** Every backend, in the order in which a new bottle would take it: what isolates comes first. */
export const BACKENDS: readonly Backend[] = Object.values(BY_NAME);

/** Finds the backend that a spec names. */
export function findBackend(name: BackendName): Backend {
  return BY_NAME[name];
}

/** Chooses the backend of a new bottle: the first one that this version can prepare. */
export function chooseBackend(backends: readonly Backend[] = BACKENDS): BackendName {
  return backends.find(isReady)?.name ?? 'smolmachines';
}
