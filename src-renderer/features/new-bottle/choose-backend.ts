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

/** The backends in the order in which a person meets them: what can be written here first, what this version cannot prepare last. */
export function sortBackends(views: BackendViews | null): readonly BackendName[] {
  return BACKEND_ORDER.toSorted((one, other) => rankOf(views?.get(one)) - rankOf(views?.get(other)));
}

function rankOf(view: Pick<SpecView, 'planFailure'> | undefined): number {
  if (view === undefined || !isPreparable(view)) return 2;
  return view.planFailure === null ? 0 : 1;
}

function isPreparable(view: Pick<SpecView, 'planFailure'> | undefined): boolean {
  return view !== undefined && (view.planFailure === null || view.planFailure.code === 'tools-blocked');
}
