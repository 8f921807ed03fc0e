import { pendingBackend } from '../pending-backend.ts';

/** smolvm without a network device: named so that specs can ask for it, not prepared by this version. */
export const sealed = pendingBackend('sealed', 'smolvm without a network device');
