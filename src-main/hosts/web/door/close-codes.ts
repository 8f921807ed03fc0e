/** Why the host ended a page's socket, by the code of its close; the page tells the first from the others. */
export const CLOSE = { notAdmitted: 4401, notUnderstood: 1008, tooBusy: 1013, broken: 1011, ending: 1001 } as const;
