/** The backends a spec can name; which of them this version can prepare is the registry's matter. */
export const BACKEND_NAMES = ['smolmachines', 'sealed', 'qemu'] as const;

/** A way to make a bottle real. */
export type BackendName = (typeof BACKEND_NAMES)[number];
