import type { BackendName } from '../model/backend-name.ts';
import { BOTTLE_COLORS, type BottleColor, type BottleSpec } from '../model/bottle-spec.ts';
import type { Problem } from '../model/problem.ts';
import { placeProblems } from './place-problems.ts';
import { decodeSpec, type DecodeOptions } from './schema/decode-spec.ts';
import { readText } from './text/read-text.ts';
import { parseToml } from './toml/parse-toml.ts';

/** A spec as it comes, with what it is called and what it has to agree with. */
export interface SpecInput extends DecodeOptions {
  readonly content: Uint8Array | string;
  /** The file as the person knows it. */
  readonly path: string;
}

/** What can be told of a spec that has errors. */
interface PartialSpec {
  readonly name: string | null;
  readonly color: BottleColor | null;
  readonly backend: BackendName | null;
}

/** A spec with what is to be warned about, or everything that is wrong; `text` is null when the bytes are no text. */
export type SpecParse =
  | {
      readonly status: 'ok';
      readonly spec: BottleSpec;
      readonly text: string;
      readonly warnings: readonly Problem[];
    }
  | {
      readonly status: 'problems';
      readonly text: string | null;
      readonly problems: readonly Problem[];
      readonly partial: PartialSpec;
    };

const NOTHING: PartialSpec = { name: null, color: null, backend: null };
const SHOWN = 100;

/**
 * Parses bottle.toml, schema version 1 (DESIGN 3), and tells everything that is wrong with it, each with its place.
 *
 * Never throws, whatever the bytes. Limits come before parsing; one syntax error at a time, all others at once. What a
 * spec names on the host is not looked at: that is `judgeMounts`.
 */
export async function parseSpec(input: SpecInput): Promise<SpecParse> {
  const { content, path } = input;
  const read = readText(content);
  if (!read.ok) {
    const { text } = read.error;
    const problems = read.error.problems.map((problem) => wholeProblem(path, problem));
    return { status: 'problems', text, problems, partial: NOTHING };
  }
  const text = read.value;
  const parsed = parseToml(text);
  if (!parsed.ok) {
    const problem = wholeProblem(path, { code: 'syntax', ...parsed.error });
    return { status: 'problems', text, problems: [problem], partial: NOTHING };
  }
  const { spec, findings } = decodeSpec(parsed.value, input);
  const placed = await placeProblems(text, path, findings);
  if (spec !== null) return { status: 'ok', spec, text, warnings: bound(placed) };
  return { status: 'problems', text, problems: bound(placed), partial: tellPartial(parsed.value, input) };
}

function wholeProblem(path: string, found: Pick<Problem, 'code' | 'line' | 'column' | 'message'>): Problem {
  const { code, line, column, message } = found;
  return { code, severity: 'error', path, line, column, key: '', message };
}

/** A file can hold more mistakes than anybody reads. */
function bound(problems: readonly Problem[]): readonly Problem[] {
  const last = problems[SHOWN - 1];
  if (last === undefined || problems.length === SHOWN) return problems;
  const isError = problems.some(({ severity }) => severity === 'error');
  const message = `${problems.length - SHOWN + 1} more problems follow; mend these first.`;
  return [
    ...problems.slice(0, SHOWN - 1),
    { ...last, code: 'more-problems', severity: isError ? 'error' : 'warning', key: '', message },
  ];
}

function tellPartial(table: Readonly<Record<string, unknown>>, { backendNames }: DecodeOptions): PartialSpec {
  const own = (key: string): unknown => (Object.hasOwn(table, key) ? table[key] : undefined);
  const name = own('name');
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name.slice(0, 200) : null,
    color: BOTTLE_COLORS.find((color) => color === own('color')) ?? null,
    backend: backendNames.find((backend) => backend === own('backend')) ?? null,
  };
}
