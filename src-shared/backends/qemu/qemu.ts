import { pendingBackend } from '../pending-backend.ts';

/** QEMU's restricted user network: named so that specs can ask for it, not prepared by this version. */
export const qemu = pendingBackend('qemu', 'QEMU with a restricted network');
