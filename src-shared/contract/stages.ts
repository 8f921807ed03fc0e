import { oc } from '@orpc/contract';
import * as z from 'zod/mini';
import { failures } from './failures.ts';
import { fileViewSchema } from './schemas/file-view.ts';
import { slugSchema } from './schemas/input.ts';
import { planReportSchema } from './schemas/plan-report.ts';
import { stageComparisonSchema, stageNumberSchema, timelineSchema } from './schemas/timeline.ts';

/** What was written, and writing it. */
export const stagesContract = {
  prepare: oc
    .errors(
      failures(
        'bottle-not-found',
        'spec-invalid',
        'powers-not-accepted',
        'backend-not-ready',
        'expectation-not-judged',
        'tools-blocked',
        'plan-changed',
        'subnets-exhausted',
        'ports-exhausted',
        'newer-version',
        'render-mismatch',
        'disk-full',
        'read-only',
        'write-failed',
      ),
    )
    .input(
      z.object({
        slug: slugSchema,
        reviewId: z.string(),
        allowMissingTools: z.boolean(),
        movePorts: z.boolean(),
      }),
    )
    .output(planReportSchema),
  /** Writes the record again over drifted files; what lay there goes into history first. */
  restoreRecord: oc
    .errors(
      failures(
        'bottle-not-found',
        'stage-not-found',
        'record-lost',
        'newer-version',
        'disk-full',
        'read-only',
        'write-failed',
      ),
    )
    .input(z.object({ slug: slugSchema }))
    .output(
      z.object({
        slug: z.string(),
        restored: z.array(z.string()),
        /** The former stage that an undo writes back as it was; null where not all of it could be. */
        former: z.nullable(z.number()),
      }),
    ),
  /** Takes a restore back: the former stage lies there again, byte for byte; refused when the stage moved on. */
  undoRestore: oc
    .errors(
      failures(
        'bottle-not-found',
        'stage-not-found',
        'history-not-found',
        'plan-changed',
        'newer-version',
        'disk-full',
        'read-only',
        'write-failed',
      ),
    )
    .input(z.object({ slug: slugSchema, number: z.number() }))
    .output(z.object({ slug: z.string(), files: z.array(z.string()) })),
  /** The files of one former stage against the present draft. */
  getHistory: oc
    .errors(failures('bottle-not-found', 'history-not-found'))
    .input(z.object({ slug: slugSchema, number: z.number() }))
    .output(z.object({ number: z.number(), specText: z.nullable(z.string()), files: z.array(fileViewSchema) })),
  /** What happened to a bottle, newest first, from its log and the stages that are kept. */
  getTimeline: oc
    .errors(failures('bottle-not-found'))
    .input(z.object({ slug: slugSchema }))
    .output(timelineSchema),
  /** Two stages of a bottle file by file; null is the present one. */
  compareStages: oc
    .errors(failures('bottle-not-found', 'history-not-found', 'newer-version'))
    .input(z.object({ slug: slugSchema, before: stageNumberSchema, after: stageNumberSchema }))
    .output(stageComparisonSchema),
  /** Shows a bottle's stage folder in the platform's file browser, where the host has one. */
  revealStage: oc
    .errors(failures('bottle-not-found', 'stage-not-found'))
    .input(z.object({ slug: slugSchema }))
    .output(z.object({ revealed: z.boolean(), path: z.string() })),
};
