import * as z from 'zod/mini';
import { hunkSchema } from './file-view.ts';

/** Which stage of a bottle is meant: a number is one of history/, null the present one. */
export const stageNumberSchema = z.nullable(z.int().check(z.minimum(1), z.maximum(999_999_999)));

/** One stage that can still be looked at, as the timeline names it. */
const keptStageSchema = z.object({
  number: stageNumberSchema,
  /** drifted: a file is not what was written; damaged: its plan.json cannot be read; closed: it cannot be looked into. */
  state: z.enum(['whole', 'drifted', 'damaged', 'closed']),
  /** What is wrong with it, in a sentence; null when it is whole. */
  trouble: z.nullable(z.string()),
});

/** One thing that happened to a bottle, or several of a kind in a row. */
const timelineEntrySchema = z.object({
  /** Tells entries apart within one answer. */
  id: z.string(),
  /** ISO 8601; of several the last. Null when neither the log nor the file tells. */
  at: z.nullable(z.string()),
  /** By which host; null when the log does not tell. */
  host: z.nullable(z.enum(['app', 'web', 'cli'])),
  /** `unknown`: a stage of which the log says nothing. */
  act: z.enum(['create', 'import', 'edit', 'accept', 'prepare', 'restore', 'undo-restore', 'cleanup', 'unknown']),
  /** How many such acts in a row this stands for. */
  count: z.number(),
  /** The stage that the act wrote, while it is kept. */
  stage: z.nullable(keptStageSchema),
  /** What changed against the stage before it, a sentence each; names in backticks. */
  changes: z.array(z.string()),
});

/** One thing that happened to a bottle. */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** What happened to a bottle, newest first. */
export const timelineSchema = z.object({
  entries: z.array(timelineEntrySchema),
  /** How many acts before these the log holds. */
  earlierActs: z.number(),
});

/** What happened to a bottle. */
export type Timeline = z.infer<typeof timelineSchema>;

/** One file of two stages. */
const comparedFileSchema = z.object({
  name: z.string(),
  language: z.enum(['yaml', 'toml', 'json', 'text']),
  status: z.enum(['same', 'changed', 'added', 'removed']),
  /** Null where that stage has no such file. */
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  hunks: z.array(hunkSchema),
});

/** One file of two stages. */
export type ComparedFile = z.infer<typeof comparedFileSchema>;

/** Two stages of a bottle, file by file. */
export const stageComparisonSchema = z.object({
  changes: z.array(z.string()),
  files: z.array(comparedFileSchema),
});

/** Two stages of a bottle, file by file. */
export type StageComparison = z.infer<typeof stageComparisonSchema>;
