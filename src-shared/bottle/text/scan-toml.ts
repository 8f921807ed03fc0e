/** A limit that a text passes, with where. */
export interface OverLimit {
  readonly code: 'too-many-keys' | 'too-many-items' | 'too-deep' | 'text-too-long';
  readonly offset: number;
  readonly message: string;
}

const KEYS = 1_000;
/** The parser that gives places needs seconds for the 120,000 that 256 kB can hold. */
const ITEMS = 5_000;
const DEPTH = 16;
/** toml-eslint-parser overflows the stack on longer ones; a process takes no variable of 128 kB either. */
const TEXT = 32_000;

interface Scan {
  readonly text: string;
  at: number;
  keys: number;
  items: number;
  /** Tables and lists that the present place lies in, counted by parts of keys and by brackets. */
  depth: number;
  /** Where keys of the present table begin. */
  tableDepth: number;
  isInKey: boolean;
  readonly open: { readonly isTable: boolean; readonly depth: number }[];
}

/**
 * Counts keys and depth before a parser sees the text, without recursion, so nothing in a text can exhaust it.
 *
 * As far as a text is valid TOML the counts are right; behind the first mistake they may not be, and no parser gets there.
 */
export function scanToml(text: string): OverLimit | null {
  const scan: Scan = { text, at: 0, keys: 0, items: 0, depth: 1, tableDepth: 0, isInKey: true, open: [] };
  while (scan.at < text.length) {
    const start = scan.at;
    step(scan);
    if (scan.at - start > TEXT && text[start] !== '#') {
      return over('text-too-long', start, `This text is longer than ${TEXT / 1000},000 characters.`);
    }
    if (scan.depth > DEPTH) return over('too-deep', start, `Tables and lists lie more than ${DEPTH} deep here.`);
    if (scan.items > ITEMS) {
      return over('too-many-items', start, `The lists of a spec have at most ${ITEMS / 1000},000 items.`);
    }
    if (scan.keys > KEYS) return over('too-many-keys', start, `A spec has at most ${KEYS / 1000},000 keys.`);
  }
  return null;
}

function over(code: OverLimit['code'], offset: number, message: string): OverLimit {
  return { code, offset, message };
}

/** Takes one token and moves behind it. */
function step(scan: Scan): void {
  const { text, at } = scan;
  const character = text.charAt(at);
  switch (character) {
    case '#':
      scan.at = endOf(text, '\n', at);
      return;
    case '"':
    case "'":
      scan.at = skipText(text, at, character);
      return;
    case '[':
    case '{':
      openBracket(scan, character);
      return;
    case ']':
    case '}':
      closeBracket(scan);
      return;
    case '.':
      if (scan.isInKey) scan.depth += 1;
      break;
    case '=':
      scan.keys += 1;
      scan.isInKey = false;
      break;
    case ',':
      scan.items += 1;
      startItem(scan);
      break;
    case '\n':
      if (scan.open.length === 0) startLine(scan);
      break;
    default:
  }
  scan.at += 1;
}

function startLine(scan: Scan): void {
  scan.isInKey = true;
  scan.depth = scan.tableDepth + 1;
}

function startItem(scan: Scan): void {
  const around = scan.open.at(-1);
  if (around === undefined) return;
  scan.depth = around.depth + 1;
  scan.isInKey = around.isTable;
}

/** A bracket where a key would begin is a header, `[a.b]` or `[[a.b]]`: its parts count for the keys below it. */
function openBracket(scan: Scan, character: string): void {
  const { text } = scan;
  if (!scan.isInKey) {
    scan.open.push({ isTable: character === '{', depth: scan.depth });
    scan.at += 1;
    startItem(scan);
    return;
  }
  scan.at += text.startsWith('[[', scan.at) ? 2 : 1;
  scan.keys += 1;
  let parts = 1;
  while (scan.at < text.length && text[scan.at] !== '\n' && text[scan.at] !== ']') {
    const inside = text[scan.at];
    if (inside === '.') parts += 1;
    scan.at = inside === '"' || inside === "'" ? skipText(text, scan.at, inside) : scan.at + 1;
  }
  scan.tableDepth = parts;
  scan.depth = parts;
  scan.isInKey = false;
}

function closeBracket(scan: Scan): void {
  const closed = scan.open.pop();
  if (closed !== undefined) scan.depth = closed.depth;
  scan.isInKey = false;
  scan.at += 1;
}

/** The offset behind a text in quotes; the end of the line, or of the file, when it is not closed. */
function skipText(text: string, start: number, quote: string): number {
  const triple = quote.repeat(3);
  const isMultiLine = text.startsWith(triple, start);
  let at = start + (isMultiLine ? 3 : 1);
  while (at < text.length) {
    if (text[at] === '\\' && quote === '"') at += 2;
    else if (isMultiLine ? text.startsWith(triple, at) : text[at] === quote) {
      at += isMultiLine ? 3 : 1;
      // A multi-line text may end with up to two quotes of its own.
      if (isMultiLine && text[at] === quote) at += 1;
      if (isMultiLine && text[at] === quote) at += 1;
      return at;
    } else if (!isMultiLine && text[at] === '\n') return at;
    else at += 1;
  }
  return text.length;
}

function endOf(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at === -1 ? text.length : at;
}
