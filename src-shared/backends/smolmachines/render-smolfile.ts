import { parse, stringify } from 'smol-toml';
import type { Result } from '#shared/base/result';
import type { Draft } from '#shared/model/draft';
import type { Plan } from '#shared/model/plan';
import type { RenderMismatch } from '../backend.ts';
import { checkDraft } from './check-draft.ts';

/** The name of smolvm's file below the stage. */
export const SMOLFILE_TOML = 'smolfile.toml';

/** The content of smolfile.toml as PRD 0023 has it, its keys in the order of the file. */
interface Smolfile {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly net: readonly { readonly attachment: 'unixgram'; readonly socket: string }[];
}

/** Builds what smolfile.toml says, as a value; variables without a value of their own are left out. */
function buildSmolfile(plan: Plan): Smolfile {
  return {
    name: plan.slug,
    command: plan.spec.agent.command,
    env: Object.fromEntries(plan.env.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
    net: [{ attachment: 'unixgram', socket: plan.socketPath }],
  };
}

/** Renders smolfile.toml to the byte of the source's contract, and reads it back. */
export function renderSmolfile(plan: Plan): Result<Draft, RenderMismatch> {
  const smolfile = buildSmolfile(plan);
  const draft: Draft = { name: SMOLFILE_TOML, text: stringify(smolfile), mode: 0o600, language: 'toml' };
  return checkDraft(draft, smolfile, parse);
}
