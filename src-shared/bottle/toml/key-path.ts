/** The way to a value: names of keys, and numbers of list items that count from 0. */
export type KeyPath = readonly (string | number)[];

/** Adds one step to a written key path: `egress` and `allow` give `egress.allow`, then 1 gives `egress.allow[1]`. */
export function joinKey(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  const name = /^[A-Za-z0-9_-]+$/.test(step) ? step : JSON.stringify(step);
  return path === '' ? name : `${path}.${name}`;
}

/** Writes a key path as people see it. */
export function writeKeyPath(path: KeyPath): string {
  return path.reduce<string>(joinKey, '');
}

/** The key path without its last step; empty when there is no more than one. */
export function parentKey(key: string): string {
  return key.replace(/(?:\[\d+\]|\.?"(?:[^"\\]|\\.)*"|\.?[^."[\]]+)$/, '');
}

/** Reads a key path as people write it, `git[0].upstream`, `env."a b"`; null when it is none. */
export function parseKeyPath(text: string): KeyPath | null {
  const path: (string | number)[] = [];
  const steps = /(\.?)(?:([A-Za-z0-9_-]+)|("(?:[^"\\]|\\.)*"))|\[(\d{1,6})\]/y;
  while (steps.lastIndex < text.length) {
    const isFirst = steps.lastIndex === 0;
    const step = steps.exec(text);
    if (step === null) return null;
    const [, dot, bare, quoted, index] = step;
    const name = quoted === undefined ? bare : unquote(quoted);
    if (index !== undefined && !isFirst) path.push(Number(index));
    else if (typeof name === 'string' && (dot === '') === isFirst) path.push(name);
    else return null;
  }
  return path.length === 0 ? null : path;
}

function unquote(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
