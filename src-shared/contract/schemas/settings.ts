import * as z from 'zod/mini';
import { THEMES } from '../../model/settings.ts';
import { TOOL_IDS } from '../../model/tool.ts';

/** What the person set, as pages see it. */
export const settingsViewSchema = z.object({
  theme: z.enum(THEMES),
  /** Whether single keys such as N are shortcuts. */
  singleKeys: z.boolean(),
  /** The person's own path of each program, or null where it is looked for. */
  tools: z.array(z.object({ tool: z.enum(TOOL_IDS), path: z.nullable(z.string()) })),
  /** Why settings.toml counts as empty, or null. */
  problem: z.nullable(z.string()),
  /** The absolute path of settings.toml. */
  path: z.string(),
});

/** What the person set, as pages see it. */
export type SettingsView = z.infer<typeof settingsViewSchema>;

/** What a page changes; what is left out stays as it is. */
export const settingsChangeSchema = z.object({
  theme: z.optional(z.enum(THEMES)),
  singleKeys: z.optional(z.boolean()),
});

/** `corkboard tool --json`: each program, its own setting, and what the search comes to. */
export const toolListSchema = z.object({
  tools: z.array(
    z.object({
      tool: z.string(),
      setting: z.nullable(z.string()),
      status: z.string(),
      path: z.nullable(z.string()),
      version: z.nullable(z.string()),
      foundBy: z.nullable(z.string()),
    }),
  ),
  settingsPath: z.string(),
});
