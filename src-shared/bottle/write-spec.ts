import type { BackendName } from '../model/backend-name.ts';
import type { BottleColor, BottleSpec } from '../model/bottle-spec.ts';
import { formatText, formatTexts } from './toml/format-value.ts';

/** What a person says of a new bottle. */
export interface NewSpec {
  readonly name: string;
  readonly backend: BackendName;
  readonly color: BottleColor;
  readonly command: readonly string[];
  readonly preset: BottleSpec['egress']['preset'];
  readonly allow: readonly string[];
  readonly supervise: boolean;
}

/** Writes the spec of a new bottle, to be read and edited by a person; only what was said, and what is usual to add. */
export function writeSpec(fields: NewSpec): string {
  const { name, backend, color, command, preset, allow, supervise } = fields;
  return [
    'version = 1',
    `name = ${formatText(name)}`,
    `backend = ${formatText(backend)}`,
    `color = ${formatText(color)}`,
    '',
    '[agent]',
    `command = ${formatTexts(command)}`,
    '',
    '# What the agent may reach through the egress proxy: hosts, or *.host for all that is below one.',
    '[egress]',
    `preset = ${formatText(preset)}`,
    ...formatAllow(allow),
    '',
    ...(supervise ? ['# The approval server.', '[supervise]', 'enabled = true', ''] : []),
  ].join('\n');
}

/** A host per line, so that a later change of one is a change of one line. */
function formatAllow(allow: readonly string[]): readonly string[] {
  if (allow.length < 2) return [`allow = ${formatTexts(allow)}`];
  return ['allow = [', ...allow.map((host) => `  ${formatText(host)},`), ']'];
}
