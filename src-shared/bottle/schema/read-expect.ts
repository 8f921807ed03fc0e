import type { Expectation } from '../../model/bottle-spec.ts';
import { EXPECT_TARGETS } from './expect-targets.ts';
import { showWord } from './show-value.ts';
import { didYouMean } from './suggest.ts';
import type { TableReader } from './table-reader.ts';

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
      if (EXPECT_TARGETS.includes(target)) return [{ kind, target }];
      const message = `${showWord(target)} is no target of a policy test.${didYouMean(target, EXPECT_TARGETS)}`;
      table.report.error(table.at(kind), 'unknown-value', message);
      return [];
    });
  });
}
