import type { Expectation } from '../../model/bottle-spec.ts';
import { SIDECAR_NAMES } from '../../model/sidecar.ts';
import { showWord } from './show-value.ts';
import { didYouMean } from './suggest.ts';
import type { TableReader } from './table-reader.ts';

/** What a policy test can be about (DESIGN 9). */
const TARGETS: readonly string[] = [
  ...SIDECAR_NAMES.map((name) => `sidecar:${name}`),
  'host-loopback',
  'host-address',
  'lan',
  'vpn',
  'link-local',
  'internet',
  'name-resolution',
  'other-bottles',
  'host-port-control',
  'host-files',
  'secrets',
  'inbound',
];

/** Reads the policy tests, `[[expect]]`. */
export function readExpect(top: TableReader): readonly Expectation[] {
  return top.tables('expect', 'expect').flatMap((table) => {
    const kinds = (['never', 'always'] as const).filter((kind) => table.value(kind) !== undefined);
    if (kinds.length !== 1) {
      const found = kinds.length === 0 ? 'has neither never nor always' : 'has both never and always';
      const code = kinds.length === 0 ? 'missing-key' : 'wrong-value';
      table.report.error(
        table.path,
        code,
        `${table.path} ${found}. Write one of them, such as never = "host-loopback".`,
      );
    }
    return kinds.flatMap((kind) => {
      const target = table.text(kind);
      if (target === null) return [];
      if (TARGETS.includes(target)) return [{ kind, target }];
      const message = `${showWord(target)} is no target of a policy test.${didYouMean(target, TARGETS)}`;
      table.report.error(table.at(kind), 'unknown-value', message);
      return [];
    });
  });
}
