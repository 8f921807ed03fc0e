import * as z from 'zod/mini';
import { sha256Hex } from '#shared/base/sha256';
import { BACKEND_NAMES } from '#shared/model/backend-name';
import type { Draft } from '#shared/model/draft';
import type { HostFacts } from '#shared/model/host-facts';
import type { Plan } from '#shared/model/plan';
import { SIDECAR_NAMES } from '#shared/model/sidecar';
import { TOOL_IDS } from '#shared/model/tool';
import { formatMode } from './format-mode.ts';

const VERSION = 1;

const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const portSchema = z.int().check(z.minimum(1), z.maximum(65_535));

/** A name below the stage; anything that would lead out of it makes the whole file damaged. */
const fileNameSchema = z.string().check(z.regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/));

const planJsonSchema = z.object({
  version: z.literal(VERSION),
  slug: z.string().check(z.maxLength(48), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  backend: z.enum(BACKEND_NAMES),
  /** The hash of everything that the files were made from; tool versions are not in it. */
  inputsSha256: sha256Schema,
  /** The hash of bottle.toml as it was prepared, which lies in the stage too. */
  specSha256: sha256Schema,
  subnet: z.nullable(
    z.object({ octet: z.int().check(z.minimum(0), z.maximum(255)), cidr: z.string(), gateway: z.string() }),
  ),
  sidecars: z.array(z.object({ name: z.enum(SIDECAR_NAMES), gatewayPort: portSchema, hostPort: portSchema })),
  socketPath: z.string(),
  files: z
    .array(z.object({ name: fileNameSchema, sha256: sha256Schema, mode: z.string().check(z.regex(/^0[0-7]{3}$/)) }))
    .check(z.refine((files) => new Set(files.map(({ name }) => name)).size === files.length, 'a file is named twice')),
  /** Names only; the values come from the host or the person when the bottle starts. */
  env: z.object({
    fromHost: z.array(z.object({ name: z.string(), hostName: z.string() })),
    asked: z.array(z.string()),
  }),
  tools: z.array(z.object({ tool: z.enum(TOOL_IDS), version: z.nullable(z.string()) })),
});

/** The record of a stage: what was written and from what; no timestamps, no secret values. */
export type PlanJson = z.infer<typeof planJsonSchema>;

/** Everything that a record is made from. */
export interface PlanJsonInput {
  readonly plan: Plan;
  readonly drafts: readonly Draft[];
  readonly specSha256: string;
  readonly host: HostFacts;
}

/** Builds the record of the stage that holds these drafts. */
export function buildPlanJson({ plan, drafts, specSha256, host }: PlanJsonInput): PlanJson {
  const { slug, backend, subnet, spec, socketPath } = plan;
  const sidecars = plan.sidecars.map(({ name, gatewayPort, hostPort }) => ({ name, gatewayPort, hostPort }));
  return {
    version: VERSION,
    slug,
    backend,
    inputsSha256: sha256Hex(
      JSON.stringify([VERSION, slug, backend, specSha256, subnet?.cidr ?? null, sidecars, socketPath]),
    ),
    specSha256,
    subnet: subnet === null ? null : { octet: subnet.octet, cidr: subnet.cidr, gateway: subnet.gateway },
    sidecars,
    socketPath,
    files: drafts.map(({ name, text, mode }) => ({ name, sha256: sha256Hex(text), mode: formatMode(mode) })),
    env: {
      fromHost: spec.env.flatMap(({ name, value }) =>
        value.kind === 'host' ? [{ name, hostName: value.hostName }] : [],
      ),
      asked: spec.env.flatMap(({ name, value }) => (value.kind === 'asked' ? [name] : [])),
    },
    tools: host.tools.map(({ tool, version }) => ({ tool, version })),
  };
}

/** Writes a record; the same record gives the same bytes. */
export function writePlanJson(value: PlanJson): string {
  // The schema's order, whatever order the value's keys came in.
  return `${JSON.stringify(planJsonSchema.parse(value), null, 2)}\n`;
}

/** What a plan.json turned out to be. */
export type PlanJsonParse =
  | { readonly status: 'ok'; readonly value: PlanJson }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'damaged'; readonly reason: string };

/** Reads a record back; one from a newer version is told apart from a damaged one, since it is never touched. */
export function parsePlanJson(text: string): PlanJsonParse {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { status: 'damaged', reason: 'It is not JSON.' };
  }
  const version = versionOf(content);
  if (version === null) return { status: 'damaged', reason: 'It has no version.' };
  if (version > VERSION) return { status: 'newer', version };
  const parsed = planJsonSchema.safeParse(content);
  if (parsed.success) return { status: 'ok', value: parsed.data };
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  return { status: 'damaged', reason: path === '' ? 'It is not a record.' : `Its "${path}" is not as we write it.` };
}

function versionOf(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !('version' in content)) return null;
  const { version } = content;
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}
