import { stringify } from 'smol-toml';

/** Writes a text as a TOML basic string on one line. */
export function formatText(text: string): string {
  // JSON's escapes are TOML's; only DEL has to be escaped besides.
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}

/** Writes a list of texts on one line. */
export function formatTexts(texts: readonly string[]): string {
  return `[${texts.map(formatText).join(', ')}]`;
}

/** Writes any TOML value as it stands behind `=`, on one line. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return formatText(value);
  if (Array.isArray(value)) return `[${value.map(formatValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const entries = Object.entries(value).map(([key, inner]) => `${formatKey(key)} = ${formatValue(inner)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return stringify({ value })
    .replace(/^value = /, '')
    .trimEnd();
}

/** Writes one part of a key, in quotes where it needs them. */
export function formatKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : formatText(key);
}
