import type { YamlKey, YamlLeaf } from './parse-gvproxy-yaml.ts';

const LIMIT = 160;

/** Shows the value of one key of gvproxy.yaml in a table cell: forwards as `8888 → 41876`, names as `proxy.internal`. */
export function showYamlKey(key: string, { leaves }: YamlKey): string {
  const text = special(key, leaves) ?? leaves.map((leaf) => plain(key, leaf)).join(', ');
  return text.length > LIMIT ? `${text.slice(0, LIMIT)}…` : text;
}

function special(key: string, leaves: readonly YamlLeaf[]): string | null {
  switch (key) {
    case 'port_forwards':
      return showForwards(leaves);
    case 'dns':
    case 'stack.dns':
      return showNames(leaves);
    default:
      return null;
  }
}

/** Null where an entry is not of the shape that we write, so that nothing of it is hidden. */
function showForwards(leaves: readonly YamlLeaf[]): string | null {
  const entries = new Map<string, Map<string, string>>();
  for (const { path, text } of leaves) {
    const match = /^port_forwards(\[\d+\])\.(gateway_port|host|host_port)$/.exec(path);
    if (match === null) return null;
    const [, index = '', part = ''] = match;
    entries.set(index, (entries.get(index) ?? new Map<string, string>()).set(part, text));
  }
  return [...entries.values()]
    .map((parts) => {
      const host = parts.get('host') ?? '?';
      const port = parts.get('host_port') ?? '?';
      return `${parts.get('gateway_port') ?? '?'} → ${host === '127.0.0.1' ? port : `${host}:${port}`}`;
    })
    .join(', ');
}

function showNames(leaves: readonly YamlLeaf[]): string | null {
  const records = leaves.filter(({ path }) => /\.records\[\d+\]\.name$/.test(path));
  return records.length === 0 ? null : records.map(({ text }) => text).join(', ');
}

function plain(key: string, { path, text }: YamlLeaf): string {
  const rest = path.slice(key.length).replace(/^\./, '');
  return rest === '' || /^\[\d+\]$/.test(rest) ? text : `${rest}: ${text}`;
}
