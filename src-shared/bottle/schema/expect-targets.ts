import { SIDECAR_NAMES } from '../../model/sidecar.ts';

/** What a policy test can be about (DESIGN 9). */
export const EXPECT_TARGETS: readonly string[] = [
  ...SIDECAR_NAMES.map((name) => `sidecar:${name}`),
  'host-loopback',
  'host-address',
  'lan',
  'vpn',
  'link-local',
  'internet',
  'name-resolution',
  'other-bottles',
  'host-port-control',
  'host-files',
  'secrets',
  'inbound',
];
