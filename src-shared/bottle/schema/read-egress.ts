import type { BottleSpec } from '../../model/bottle-spec.ts';
import { judgeAllowEntry } from './judge-host.ts';
import { showWord } from './show-value.ts';
import type { TableReader } from './table-reader.ts';

/** Reads `[egress]`: what the egress proxy lets through. */
export function readEgress(top: TableReader): BottleSpec['egress'] {
  const table = top.table('egress', 'egress');
  const preset = table.choice('preset', ['open', 'balanced', 'locked-down']) ?? 'balanced';
  const seen = new Set<string>();
  const allow = (table.texts('allow') ?? []).flatMap(({ text, at }) => {
    const judged = judgeAllowEntry(text);
    if (judged.status === 'wrong') {
      table.report.error(at, judged.code, `${showWord(text)} ${judged.message}`);
      return [];
    }
    if (seen.has(text)) table.report.warn(at, 'allow-twice', `${text} is listed twice. Once is enough.`);
    else if (/^\*\.[^.]+$/.test(text)) {
      table.report.warn(at, 'allow-wide', `${text} lets every host below ${text.slice(1)} through.`);
    }
    seen.add(text);
    return [text];
  });
  return { preset, allow };
}
