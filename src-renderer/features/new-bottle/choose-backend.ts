import type { SpecView } from '#shared/contract/schemas/bottle';
import type { NewBottle } from '#shared/contract/schemas/input';

type BackendName = NewBottle['backend'];

/** What a backend comes to on this host, as far as a choice needs it. */
export type BackendViews = ReadonlyMap<BackendName, Pick<SpecView, 'planFailure' | 'shield'>>;

/** The backends in the order in which they are offered: what isolates most first. */
export const BACKEND_ORDER: readonly BackendName[] = ['sealed', 'qemu', 'smolmachines'];

/** The first backend that this version can prepare and whose programs were found; else the first that it can prepare. */
export function chooseBackend(views: BackendViews | null): BackendName {
  const can = BACKEND_ORDER.filter((name) => isPreparable(views?.get(name)));
  return can.find((name) => views?.get(name)?.planFailure === null) ?? can[0] ?? 'smolmachines';
}

function isPreparable(view: Pick<SpecView, 'planFailure'> | undefined): boolean {
  return view !== undefined && (view.planFailure === null || view.planFailure.code === 'tools-blocked');
}
