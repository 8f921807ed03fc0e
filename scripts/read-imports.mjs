import { parseSync } from 'vite';

/** @typedef {import('./import-table.mjs').Import} Import */

/**
 * Lists everything a source file imports: statements, re-exports, `import()` and `import('…').Type`, each with its line.
 * @param {string} path Its extension says which language it is.
 * @param {string} text
 * @returns {Import[]}
 */
export function readImports(path, text) {
  const { module, program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const at = (/** @type {number} */ offset) => text.slice(0, offset).split('\n').length;
  const statement = (/** @type {number} */ start) => /^(import|export)\s+type\b/.test(text.slice(start, start + 40));
  /** @type {Import[]} */
  const found = [];
  for (const { start, moduleRequest } of module.staticImports) {
    found.push({ specifier: moduleRequest.value, line: at(start), how: statement(start) ? 'type' : 'value' });
  }
  for (const { start, entries } of module.staticExports) {
    const from = entries[0]?.moduleRequest?.value;
    if (from !== undefined) found.push({ specifier: from, line: at(start), how: statement(start) ? 'type' : 'value' });
  }
  visit(program, (node) => {
    if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return;
    const source = node.source?.type === 'Literal' ? node.source : undefined;
    if (typeof source?.value !== 'string') return;
    found.push({
      specifier: source.value,
      line: at(node.start),
      how: node.type === 'TSImportType' ? 'type' : 'dynamic',
    });
  });
  return found;
}

/**
 * @param {unknown} node
 * @param {(node: any) => void} look
 */
function visit(node, look) {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node) look(node);
  for (const child of Object.values(node)) visit(child, look);
}
