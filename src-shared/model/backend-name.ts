/** The backends a spec can name; which of them this version can prepare is the registry's matter, and told here for pages. */
export const BACKEND_NAMES = ['smolmachines', 'sealed', 'qemu'] as const;

/** A way to make a bottle real. */
export type BackendName = (typeof BACKEND_NAMES)[number];

/** The backends that this version cannot prepare yet. */
export const UNREADY_BACKENDS: readonly BackendName[] = ['sealed', 'qemu'];
