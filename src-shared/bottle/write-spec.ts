import type { BackendName } from '../model/backend-name.ts';
import type { BottleColor, BottleSpec, GitRemote, Mount } from '../model/bottle-spec.ts';
import { formatKey, formatText, formatTexts } from './toml/format-value.ts';

/** What a person says of a new bottle. */
export interface NewSpec {
  readonly name: string;
  /** Written only when it is given. */
  readonly slug?: string | undefined;
  readonly backend: BackendName;
  readonly color: BottleColor;
  readonly command: readonly string[];
  readonly image: string | null;
  /** Variables that are taken from the host by their names. */
  readonly env: readonly string[];
  readonly preset: BottleSpec['egress']['preset'];
  readonly allow: readonly string[];
  readonly supervise: boolean;
  readonly mounts: readonly Mount[];
  readonly git: readonly GitRemote[];
}

/** Writes the spec of a new bottle, to be read and edited by a person; only what was said, and what is usual to add. */
export function writeSpec(fields: NewSpec): string {
  const { name, slug, backend, color, command, image, env, preset, allow, supervise, mounts, git } = fields;
  return [
    'version = 1',
    `name = ${formatText(name)}`,
    ...(slug === undefined ? [] : [`slug = ${formatText(slug)}`]),
    `backend = ${formatText(backend)}`,
    `color = ${formatText(color)}`,
    '',
    '[agent]',
    `command = ${formatTexts(command)}`,
    ...(image === null ? [] : [`image = ${formatText(image)}`]),
    '',
    ...formatEnv(env),
    '# What the agent may reach through the egress proxy: hosts, or *.host for all that is below one.',
    '[egress]',
    `preset = ${formatText(preset)}`,
    ...formatAllow(allow),
    '',
    ...git.flatMap(formatRemote),
    ...(supervise ? ['# The approval server.', '[supervise]', 'enabled = true', ''] : []),
    ...mounts.flatMap(formatMount),
  ].join('\n');
}

/** A host per line, so that a later change of one is a change of one line. */
function formatAllow(allow: readonly string[]): readonly string[] {
  if (allow.length < 2) return [`allow = ${formatTexts(allow)}`];
  return ['allow = [', ...allow.map((host) => `  ${formatText(host)},`), ']'];
}

/** Each name once: a key that stands twice is no TOML. */
function formatEnv(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [
    '# Taken from the host when the bottle starts; only the names are kept.',
    '[env]',
    ...[...new Set(names)].map((name) => `${formatKey(name)} = ${formatText(`\${${name}}`)}`),
    '',
  ];
}

function formatRemote({ name, upstream, identityFile, knownHost }: GitRemote): readonly string[] {
  return [
    '[[git]]',
    `name = ${formatText(name)}`,
    `upstream = ${formatText(upstream)}`,
    ...(identityFile === null ? [] : [`identity_file = ${formatText(identityFile)}`]),
    ...(knownHost === null ? [] : [`known_host = ${formatText(knownHost)}`]),
    '',
  ];
}

function formatMount({ host, guest, mode }: Mount): readonly string[] {
  return ['[[mounts]]', `host = ${formatText(host)}`, `guest = ${formatText(guest)}`, `mode = ${formatText(mode)}`, ''];
}
