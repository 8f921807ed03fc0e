import * as z from 'zod/mini';
import { bottleRowSchema } from './bottle.ts';
import { sidecarSchema } from './plan-report.ts';

const collisionSchema = z.object({
  code: z.enum([
    'subnet-overlaps-network',
    'subnet-held-by-other',
    'subnet-not-held',
    'port-held-by-other',
    'port-not-held',
    'port-in-use',
  ]),
  subject: z.string(),
  message: z.string(),
});

const hostBottleSchema = z.object({
  ...z.pick(bottleRowSchema, { slug: true, name: true, color: true, backend: true, state: true, subnet: true }).shape,
  octet: z.nullable(z.number()),
  sidecars: z.readonly(z.array(sidecarSchema)),
  collisions: z.readonly(z.array(collisionSchema)),
});

/** All bottles of this host with what they hold, and the networks around them. */
export const hostPictureSchema = z.object({
  bottles: z.readonly(z.array(hostBottleSchema)),
  networks: z.readonly(
    z.array(
      z.object({
        kind: z.enum(['route', 'interface']),
        device: z.string(),
        network: z.string(),
        octets: z.nullable(z.object({ from: z.number(), to: z.number() })),
      }),
    ),
  ),
  orphans: z.readonly(
    z.array(
      z.object({
        subject: z.string(),
        octet: z.nullable(z.number()),
        hostPort: z.nullable(z.number()),
        holder: z.string(),
      }),
    ),
  ),
  ports: z.object({
    first: z.number(),
    last: z.number(),
    triedAt: z.nullable(z.string()),
    triedCount: z.number(),
  }),
});
