import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { Place } from '#shared/model/problem';

/** Finds where each key and each entry of a YAML text stands, by key path (`dns[0].zone`); the text is one we rendered. */
export function placeYamlKeys(text: string): ReadonlyMap<string, Place> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const places = new Map<string, Place>();
  const place = (key: string, node: ParsedNode): void => {
    const { line, col } = counter.linePos(node.range[0]);
    places.set(key, { line, column: col });
  };
  const walk = (node: ParsedNode | null, path: string): void => {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const keyPath = path === '' ? String(key.value) : `${path}.${String(key.value)}`;
        place(keyPath, key);
        walk(value, keyPath);
      }
    } else if (isSeq<ParsedNode>(node)) {
      node.items.forEach((item, index) => {
        place(`${path}[${index}]`, item);
        walk(item, `${path}[${index}]`);
      });
    }
  };
  walk(document.contents, '');
  return places;
}
