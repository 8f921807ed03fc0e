import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { failures } from './failures.ts';
import { hostPictureSchema } from './schemas/host-picture.ts';

/** What all bottles hold on this host. */
export const networkContract = {
  /** The picture of all bottles; `tryPorts` looks first whether another program took one of the held ports. */
  getPicture: oc
    .errors(failures())
    .input(z.object({ tryPorts: z.boolean() }))
    .output(hostPictureSchema),
};
