import type { GitRemote } from '../../model/bottle-spec.ts';
import { judgeUpstream, type UpstreamJudgement } from './judge-upstream.ts';
import { readPath } from './read-path.ts';
import { showWord } from './show-value.ts';
import type { TableReader } from './table-reader.ts';

/** Reads the git remotes, `[[git]]`. */
export function readGit(top: TableReader): readonly GitRemote[] {
  const names = new Map<string, string>();
  const upstreams = new Map<string, string>();
  return top.tables('git', 'git').flatMap((table) => {
    const name = readName(table, names);
    const upstream = readUpstream(table, upstreams);
    const identityFile = readPath(table, 'identity_file', { where: 'on the host' });
    const knownHost = readKnownHost(table, upstream?.judged ?? null);
    if (upstream?.judged.scheme === 'https' && identityFile !== null) {
      table.report.warn(
        table.at('identity_file'),
        'git-unused',
        `${table.at('identity_file')} is only used with ssh://.`,
      );
    }
    return name === null || upstream === null ? [] : [{ name, upstream: upstream.text, identityFile, knownHost }];
  });
}

function readName(table: TableReader, seen: Map<string, string>): string | null {
  const name = table.needText('name', 'It is how the guest names the remote, such as name = "app".');
  if (name === null) return null;
  const at = table.at('name');
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/.test(name) || name.includes('..')) {
    table.report.error(
      at,
      'git-name',
      `${at} cannot be ${showWord(name)}. A name is made of letters, digits and . _ - between them, 1 to 64 characters.`,
    );
    return null;
  }
  return isFirst(
    { table, at, seen, word: name.toLowerCase() },
    `${at} is the name of another remote already. Use each name once.`,
  )
    ? name
    : null;
}

type Upstream = { readonly text: string; readonly judged: Extract<UpstreamJudgement, { status: 'ok' }> };

function readUpstream(table: TableReader, seen: Map<string, string>): Upstream | null {
  const text = table.needText(
    'upstream',
    'It is where the remote leads, such as upstream = "https://github.com/acme/app.git".',
  );
  if (text === null) return null;
  const at = table.at('upstream');
  const judged = judgeUpstream(text);
  if (judged.status === 'wrong') {
    table.report.error(at, judged.code, `${at} ${judged.message}`);
    return null;
  }
  const isNew = isFirst(
    { table, at, seen, word: text },
    `${at} is the upstream of another remote already. Git could not tell them apart.`,
  );
  return isNew ? { text, judged } : null;
}

interface Seen {
  readonly table: TableReader;
  readonly at: string;
  readonly seen: Map<string, string>;
  readonly word: string;
}

function isFirst({ table, at, seen, word }: Seen, message: string): boolean {
  if (seen.has(word)) {
    table.report.error(at, 'git-twice', `${message} (The other: ${seen.get(word) ?? ''}.)`);
    return false;
  }
  seen.set(word, at);
  return true;
}

/** One line of known_hosts: hosts, kind of key, key. */
function readKnownHost(table: TableReader, upstream: Upstream['judged'] | null): string | null {
  const at = table.at('known_host');
  const known = table.text('known_host');
  const example = `known_host = "${upstream?.host ?? 'github.com'} ssh-ed25519 AAAA…"`;
  if (table.value('known_host') === undefined) {
    if (upstream?.scheme !== 'ssh') return null;
    table.report.error(
      at,
      'missing-key',
      `${at} is missing: with ssh:// the key of the host has to be known. Write the line that ssh-keyscan prints, checked against the one that the host publishes: ${example}.`,
    );
    return null;
  }
  if (known === null) return null;
  const [hosts = '', kind = '', key = ''] = known.split(' ');
  if (/\p{Cc}/u.test(known) || !/^(?:ssh-|ecdsa-sha2-|sk-)/.test(kind) || key === '' || hosts === '') {
    table.report.error(
      at,
      'known-host',
      `${at} is one line of known_hosts: the host, the kind of key, the key. Write ${example}.`,
    );
    return null;
  }
  if (upstream !== null) warnKnownHost(table, { at, hosts, upstream });
  return known;
}

function warnKnownHost(
  table: TableReader,
  { at, hosts, upstream }: { readonly at: string; readonly hosts: string; readonly upstream: Upstream['judged'] },
): void {
  if (upstream.scheme === 'https') {
    table.report.warn(at, 'git-unused', `${at} is only used with ssh://.`);
    return;
  }
  const plain = upstream.host.replace(/^\[|\]$/g, '');
  const wanted = upstream.port === '' || upstream.port === '22' ? plain : `[${plain}]:${upstream.port}`;
  const isHashed = hosts.startsWith('|');
  if (
    isHashed ||
    hosts
      .toLowerCase()
      .split(',')
      .some((host) => host === wanted || /[*?]/.test(host))
  )
    return;
  table.report.warn(
    at,
    'known-host-other',
    `${at} holds the key of ${showWord(hosts)}, but the upstream is ${wanted}.`,
  );
}
