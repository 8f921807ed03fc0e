import { placeKeys } from '#shared/bottle/place-keys';
import type { Draft, LineReason } from '#shared/model/draft';
import type { HostFacts } from '#shared/model/host-facts';
import type { Plan } from '#shared/model/plan';
import { explainGvproxyKey } from './explain-gvproxy-key.ts';
import { explainSmolfileKey } from './explain-smolfile-key.ts';
import type { KeyReason } from './key-reason.ts';
import { placeYamlKeys } from './place-yaml-keys.ts';
import { GVPROXY_YAML } from '../render-gvproxy-yaml.ts';
import { SMOLFILE_TOML } from '../render-smolfile.ts';
import { takenUpOf } from './taken-up.ts';

const EMPTY_LINE = {
  key: '',
  rule: 'An empty line before a table. It says nothing.',
  askedBy: 'the layout of the file',
};

/**
 * Says of every line of a draft why it is there, and what the released programs make of it.
 *
 * Reasons are kept by key path; a parser tells on which line each key stands.
 */
export async function explainDraft(draft: Draft, plan: Plan, host: HostFacts): Promise<readonly LineReason[]> {
  const explain = explainerOf(draft.name);
  if (explain === null) return [];
  const keysByLine = await placeByLine(draft);
  const takenUp = takenUpOf(draft.name, host);
  const lines = draft.text.replace(/\n$/, '').split('\n');
  return lines.flatMap((content, index): readonly LineReason[] => {
    const line = index + 1;
    if (content === '') return [{ line, ...EMPTY_LINE, specKey: null, takenUp: null }];
    for (const key of keysByLine.get(line) ?? []) {
      const reason = explain(key, plan);
      if (reason !== null) return [{ line, key, ...reason, takenUp }];
    }
    return [];
  });
}

function explainerOf(name: string): ((key: string, plan: Plan) => KeyReason | null) | null {
  switch (name) {
    case GVPROXY_YAML:
      return explainGvproxyKey;
    case SMOLFILE_TOML:
      return explainSmolfileKey;
    default:
      return null;
  }
}

/** The keys that stand on each line, the most exact one first. */
async function placeByLine({ text, language }: Draft): Promise<ReadonlyMap<number, readonly string[]>> {
  const places = language === 'yaml' ? placeYamlKeys(text) : await placeKeys(text);
  const byLine = new Map<number, string[]>();
  for (const [key, { line }] of places) byLine.set(line, [...(byLine.get(line) ?? []), key]);
  for (const keys of byLine.values()) keys.sort((left, right) => right.length - left.length);
  return byLine;
}
