import { isReadByGvproxy } from './gvproxy-keys.ts';
import { knowGvproxy } from './judge-gvproxy-key.ts';
import type { GvproxyYaml, YamlKey } from './parse-gvproxy-yaml.ts';

/** The two texts of one gvproxy.yaml, and which program reads it. */
interface DriftAsked {
  readonly draft: GvproxyYaml | null;
  readonly disk: GvproxyYaml | null;
  readonly version: string | null;
}

/** Says in one sentence what drift changes of what the guest gets. */
export function concludeDrift({ draft, disk, version }: DriftAsked): string {
  if (disk === null) {
    return draft === null ? 'There is no gvproxy.yaml.' : 'Nothing lies on disk: the table is about the draft.';
  }
  if (disk.status === 'unreadable') {
    const line = disk.line === null ? '' : ` (line ${disk.line})`;
    return `The file on disk cannot be read${line}: ${disk.reason}. What gvproxy does with it is not known.`;
  }
  if (draft?.status !== 'read') return 'There is no draft to compare the file with.';
  const changed = listChanged(draft.keys, disk.keys);
  if (changed.length === 0) return 'The file on disk says the same as the draft.';
  return concludeChange(changed, version);
}

function concludeChange(changed: readonly string[], version: string | null): string {
  const knowledge = knowGvproxy(version);
  const program = `gvproxy ${version ?? ''}`.trimEnd();
  if (knowledge === 'not-known') return 'What this drift changes is not known: asked for, not verified.';
  if (knowledge === 'has-no-config-flag') return `This drift changes nothing: ${program} never reads the file.`;
  const read = changed.filter((key) => isReadByGvproxy(key) || key.endsWith('<<'));
  return read.length === 0
    ? `This drift changes nothing that the guest gets: ${program} drops ${changed.join(', ')}.`
    : `This drift changes what ${program} reads: ${read.join(', ')}.`;
}

function listChanged(draft: ReadonlyMap<string, YamlKey>, disk: ReadonlyMap<string, YamlKey>): readonly string[] {
  return [...new Set([...draft.keys(), ...disk.keys()])].filter(
    (key) => contentOf(draft.get(key)) !== contentOf(disk.get(key)),
  );
}

function contentOf(key: YamlKey | undefined): string {
  return key === undefined ? '' : JSON.stringify(key.leaves.map(({ path, text }) => [path, text]));
}
