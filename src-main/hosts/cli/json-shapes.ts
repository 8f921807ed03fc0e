import * as z from 'zod/mini';
import {
  bottleDetailSchema,
  bottleListSchema,
  cleanupReportSchema,
  specFileReportSchema,
} from '#shared/contract/schemas/bottle';
import { doctorReportSchema } from '#shared/contract/schemas/check';
import { failureReportSchema } from '#shared/contract/schemas/failure';
import { diffReportSchema } from '#shared/contract/schemas/file-view';
import { planReportSchema } from '#shared/contract/schemas/plan-report';
import { toolListSchema } from '#shared/contract/schemas/settings';

const SHAPES = {
  bottleDetail: bottleDetailSchema,
  bottleList: bottleListSchema,
  bottleState: z.object({ slug: z.string(), state: z.string() }),
  cleanup: cleanupReportSchema,
  diff: diffReportSchema,
  doctor: doctorReportSchema,
  plan: planReportSchema,
  plans: z.object({
    bottles: z.array(z.union([planReportSchema, z.extend(failureReportSchema, { slug: z.string() })])),
  }),
  review: z.object({ path: z.string(), slugs: z.array(z.string()) }),
  specFile: specFileReportSchema,
  tools: toolListSchema,
} as const;

/** The shapes that `--json` prints; a change of one is noted in CHANGELOG.md. */
export type JsonShape = keyof typeof SHAPES;

/** Encodes a value in its shape, so that nothing but what the contract names is printed. */
export function encodeJson(shape: JsonShape, value: unknown): string {
  return JSON.stringify(SHAPES[shape].parse(value), null, 2);
}
