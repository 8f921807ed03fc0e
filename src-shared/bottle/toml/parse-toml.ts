import { parse, TomlError } from 'smol-toml';
import { err, ok, type Result } from '../../base/result.ts';
import type { Place } from '../../model/problem.ts';

/** The first mistake in a text that is not TOML; the parser stops there. */
export interface SyntaxProblem extends Place {
  readonly message: string;
}

/** Deeper values are refused before a parser sees them; this bound is for a text that the count misread. */
const DEPTH = 32;

/** Parses TOML into tables without a prototype, so that `__proto__` is a key like any other; never throws. */
export function parseToml(text: string): Result<Record<string, unknown>, SyntaxProblem> {
  try {
    return ok(parse(text, { maxDepth: DEPTH }));
  } catch (error) {
    if (!(error instanceof TomlError))
      return err({ line: 1, column: 1, message: 'This is not TOML that can be read.' });
    const [first = ''] = error.message.split('\n');
    const what = first.replace(/^Invalid TOML document: /, '').replace(/\.$/, '');
    const shift = error.line === 1 && text.startsWith('\ufeff') ? 1 : 0;
    return err({
      line: error.line,
      column: Math.max(1, error.column - shift),
      message: `This is not valid TOML: ${what}.${hintFor(what)}`,
    });
  }
}

/** What usually lies behind a message of the parser. */
function hintFor(what: string): string {
  switch (what) {
    case 'invalid value':
      return ' A text stands in quotes; a list in [ ].';
    case 'trying to redefine an already defined table or value':
      return ' Each key and each [table] stands once; entries of a list stand under [[name]].';
    case 'unrecognised escape sequence':
      return " In double quotes a backslash is written \\\\; in single quotes ('…') it stands for itself.";
    case 'incomplete key-value: cannot find end of key':
      return ' A line is key = value, or a [table].';
    case 'control characters are not allowed in strings':
      return ' Is a quote left open on this line?';
    case 'unfinished string':
      return ' A text ends with the quote that it began with.';
    case 'unfinished array':
      return ' A list ends with ].';
    default:
      return '';
  }
}
