import type { AST } from 'toml-eslint-parser';
import type { KeyPath } from './key-path.ts';

/** One key, table or list item with where it stands; offsets count UTF-16 code units from 0. */
export interface Spot {
  readonly path: KeyPath;
  /** Where its own name begins, or the item itself. */
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Parses a text with the parser that knows where things stand.
 *
 * It is loaded only here, when a place is wanted: it is heavy, and runs only on texts that smol-toml accepted within the limits.
 *
 * @returns null when it does not take the text, which costs the places and nothing else.
 */
export async function readTree(text: string): Promise<AST.TOMLProgram | null> {
  const { parseTOML } = await import('toml-eslint-parser');
  try {
    return parseTOML(text);
  } catch {
    return null;
  }
}

/** Lists every key, table and list item of a tree in the order of the text; a table that is opened twice comes twice. */
export function listSpots(tree: AST.TOMLProgram): readonly Spot[] {
  return tree.body[0].body.flatMap((node) => {
    if (node.type === 'TOMLKeyValue') return entrySpots(node, []);
    return [
      ...keySpots(node.key, node.resolvedKey),
      ...node.body.flatMap((entry) => entrySpots(entry, node.resolvedKey)),
    ];
  });
}

/** The names of a key's parts. */
export function keyNames(key: AST.TOMLKey): readonly string[] {
  return key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value));
}

function entrySpots(entry: AST.TOMLKeyValue, table: KeyPath): readonly Spot[] {
  const path = [...table, ...keyNames(entry.key)];
  return [...keySpots(entry.key, path), ...valueSpots(entry.value, path)];
}

/** Each part of a key is a table of its own; the number of an entry stands where its name does. */
function keySpots({ keys }: AST.TOMLKey, path: KeyPath): readonly Spot[] {
  const names = path.filter((step) => typeof step === 'string').length;
  let part = keys.length - names - 1;
  return path.flatMap((step, index) => {
    if (typeof step === 'string') part += 1;
    const node = keys[part];
    return node === undefined ? [] : [spot(path.slice(0, index + 1), node)];
  });
}

function valueSpots(value: AST.TOMLContentNode, path: KeyPath): readonly Spot[] {
  switch (value.type) {
    case 'TOMLArray':
      return value.elements.flatMap((element, index) => {
        const itemPath = [...path, index];
        return [spot(itemPath, element), ...valueSpots(element, itemPath)];
      });
    case 'TOMLInlineTable':
      return value.body.flatMap((entry) => entrySpots(entry, path));
    case 'TOMLValue':
      return [];
  }
}

function spot(path: KeyPath, { range, loc }: AST.HasLocs): Spot {
  return { path, start: range[0], line: loc.start.line, column: loc.start.column + 1 };
}
