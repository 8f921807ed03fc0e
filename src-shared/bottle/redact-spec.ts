import type { AST } from 'toml-eslint-parser';
import { err, ok, type Result } from '../base/result.ts';
import { parseEnvValue } from './schema/read-env.ts';
import { readText } from './text/read-text.ts';
import { formatText } from './toml/format-value.ts';
import { parseToml } from './toml/parse-toml.ts';
import { keyNames, readTree } from './toml/read-places.ts';

/**
 * Replaces every literal value below `env` by `${NAME}` and keeps all else to the byte, comments too.
 *
 * Whatever stands there and is not plainly taken from the host or asked for counts as a literal.
 *
 * @returns An error when the text is not TOML: values cannot be told from the rest then.
 */
export async function redactSpec(text: string): Promise<Result<string, { readonly message: string }>> {
  const refused = err({ message: 'The values in this text cannot be told from the rest. Mend it first.' });
  if (!readText(text).ok || !parseToml(text).ok) return refused;
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const tree = await readTree(text.slice(mark));
  if (tree === null) return refused;
  const literals = tree.body[0].body.flatMap((node) => {
    if (node.type === 'TOMLKeyValue') return findLiterals(node, []);
    return node.body.flatMap((entry) => findLiterals(entry, node.resolvedKey));
  });
  let redacted = text;
  for (const { range, name } of literals.reverse()) {
    const [start, end] = range;
    redacted = redacted.slice(0, start + mark) + formatText(`\${${name}}`) + redacted.slice(end + mark);
  }
  return ok(redacted);
}

interface Literal {
  readonly range: AST.Range;
  readonly name: string;
}

function findLiterals({ key, value }: AST.TOMLKeyValue, table: readonly (string | number)[]): readonly Literal[] {
  const path = [...table, ...keyNames(key)];
  if (path[0] !== 'env') return [];
  if (value.type === 'TOMLInlineTable' && path.length === 1)
    return value.body.flatMap((entry) => findLiterals(entry, path));
  const isNamed = value.type === 'TOMLValue' && value.kind === 'string' && path.length === 2;
  const read = isNamed ? parseEnvValue(value.value) : null;
  if (read !== null && typeof read !== 'string' && read.kind !== 'literal') return [];
  return [{ range: value.range, name: String(path[1] ?? 'env') }];
}
