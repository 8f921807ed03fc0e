import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';

/** A value at the end of a key path, with its line. */
export interface YamlLeaf {
  readonly path: string;
  readonly text: string;
  readonly line: number;
}

/** One key of the file (of `stack` and `interfaces` the keys in them) with everything below it. */
export interface YamlKey {
  readonly line: number;
  readonly leaves: readonly YamlLeaf[];
  /** True where the value leans on an anchor or a merge; those are not followed. */
  readonly hasAlias: boolean;
}

/** Any text that stands for a gvproxy.yaml, by key in the order of the file. */
export type GvproxyYaml =
  | { readonly status: 'read'; readonly keys: ReadonlyMap<string, YamlKey> }
  | { readonly status: 'unreadable'; readonly line: number | null; readonly reason: string };

/** No gvproxy.yaml of a person comes near; what is larger is not worth seconds of parsing. */
const LIMIT_CHARACTERS = 64_000;
/** The tables whose keys are judged one by one. */
const OPENED = new Set(['stack', 'interfaces']);

/**
 * Reads any gvproxy.yaml by key, whoever wrote it; never throws.
 *
 * Anchors are not followed, so a small file cannot become a large one.
 */
export function parseGvproxyYaml(text: string): GvproxyYaml {
  if (text.length > LIMIT_CHARACTERS)
    return { status: 'unreadable', line: null, reason: 'it is too large to be judged' };
  try {
    const counter = new LineCounter();
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
    const lineOf = (offset: number): number => counter.linePos(offset).line;
    const [error] = document.errors;
    if (error !== undefined) return { status: 'unreadable', line: lineOf(error.pos[0]), reason: error.message };
    return readRoot(document.contents, lineOf);
  } catch {
    // Thousands of nested brackets exhaust the parser's stack.
    return { status: 'unreadable', line: null, reason: 'it is nested too deeply' };
  }
}

type LineOf = (offset: number) => number;

function readRoot(root: ParsedNode | null, lineOf: LineOf): GvproxyYaml {
  if (root === null || (isScalar(root) && root.value === null)) return { status: 'read', keys: new Map() };
  if (!isMap(root)) return { status: 'unreadable', line: 1, reason: 'it holds no keys' };
  const keys = new Map<string, YamlKey>();
  for (const [key, node, line] of entriesOf(root, lineOf)) {
    const opened = OPENED.has(key) && isMap(node) && node.items.length > 0 ? entriesOf(node, lineOf) : null;
    if (opened === null) keys.set(key, readKey(key, { node, line, lineOf }));
    else
      for (const [inner, value, at] of opened)
        keys.set(`${key}.${inner}`, readKey(`${key}.${inner}`, { node: value, line: at, lineOf }));
  }
  return { status: 'read', keys };
}

function entriesOf(map: ParsedNode, lineOf: LineOf): readonly (readonly [string, ParsedNode | null, number])[] {
  if (!isMap<ParsedNode, ParsedNode | null>(map)) return [];
  return map.items.map(({ key, value }) => [keyText(key), value, lineOf(key.range[0])]);
}

function keyText(key: ParsedNode): string {
  return isScalar(key) ? String(key.value) : '(a key that is no text)';
}

function readKey(
  path: string,
  { node, line, lineOf }: { readonly node: ParsedNode | null; readonly line: number; readonly lineOf: LineOf },
): YamlKey {
  const leaves: YamlLeaf[] = [];
  let hasAlias = path === '<<' || path.endsWith('.<<');
  const walk = (value: ParsedNode | null, at: string, parentLine: number): void => {
    const here = value === null ? parentLine : lineOf(value.range[0]);
    if (isMap<ParsedNode, ParsedNode | null>(value) && value.items.length > 0) {
      for (const [key, inner, innerLine] of entriesOf(value, lineOf)) {
        hasAlias ||= key === '<<';
        walk(inner, `${at}.${key}`, innerLine);
      }
    } else if (isSeq<ParsedNode>(value) && value.items.length > 0) {
      value.items.forEach((item, index) => walk(item, `${at}[${index}]`, here));
    } else {
      hasAlias ||= isAlias(value);
      leaves.push({ path: at, text: leafText(value), line: here });
    }
  };
  walk(node, path, line);
  return { line, leaves, hasAlias };
}

function leafText(node: ParsedNode | null): string {
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar(node)) return node.value === null ? '' : `${node.value as string | number | boolean}`;
  return isSeq(node) ? '[]' : isMap(node) ? '{}' : '';
}
