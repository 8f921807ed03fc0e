/** What a guest may reach although no line of its spec asks for it, in the order it is listed everywhere. */
export const UNASKED_TARGETS = [
  'host-loopback',
  'host-address',
  'host-port-control',
  'name-resolution',
  'inbound',
  'lan',
  'vpn',
  'link-local',
  'internet',
  'other-bottles',
] as const;

/** Something that no line of a spec asks for. */
export type UnaskedTarget = (typeof UNASKED_TARGETS)[number];
