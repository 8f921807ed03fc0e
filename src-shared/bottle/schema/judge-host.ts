import { canParseUrl } from './can-parse-url.ts';

/** A host as pipelock is given it, or why it is none. */
export type HostJudgement =
  { readonly status: 'ok' } | { readonly status: 'wrong'; readonly code: string; readonly message: string };

const FORM = 'An entry is a host, api.example.com, or everything below one, *.example.com.';

/** Judges one entry of `egress.allow`; each way to get it wrong has its own remedy. */
export function judgeAllowEntry(entry: string): HostJudgement {
  if (entry.trim() === '') return wrong('allow-empty', `names no host. ${FORM}`);
  if (entry === '*' || entry === '*.') {
    return wrong(
      'allow-everything',
      'names every host. List the hosts, or write preset = "open", which says what it does.',
    );
  }
  if (/[\s\p{Cc}]/u.test(entry)) return wrong('allow-malformed', `has a space in it. ${FORM}`);
  if (entry.includes('/')) return wrong('allow-url', `is an address of a page, not a host.${remedyFor(hostOf(entry))}`);
  if (entry.includes('@'))
    return wrong('allow-malformed', `names a user.${remedyFor(entry.slice(entry.lastIndexOf('@') + 1))}`);
  const body = entry.replace(/^\*\./, '');
  if (isAddress(body)) {
    return wrong('allow-address', 'is an address. Pipelock lets hosts through by name: write the name.');
  }
  const port = /^(.*?):(\d*)$/.exec(entry);
  if (port !== null)
    return wrong('allow-port', `names a port; an entry holds for every port.${remedyFor(port[1] ?? '')}`);
  return judgeName(entry, body);
}

function judgeName(entry: string, body: string): HostJudgement {
  if (body.includes('*'))
    return wrong(
      'allow-wildcard',
      'has a * inside. It only stands for all that is below a host, at the start: *.example.com.',
    );
  if (entry !== entry.toLowerCase())
    return wrong('allow-upper-case', `has upper-case letters.${remedyFor(entry.toLowerCase())}`);
  if (body.endsWith('.')) return wrong('allow-malformed', `ends with a dot.${remedyFor(entry.replace(/\.+$/, ''))}`);
  if (/[^\u0021-\u007e]/.test(body)) {
    const ascii = toAscii(body);
    const remedy = ascii === null ? '' : remedyFor(entry.startsWith('*.') ? `*.${ascii}` : ascii);
    return wrong('allow-not-ascii', `has letters beyond a-z. Write the form in which names travel (xn--).${remedy}`);
  }
  if (body === 'localhost' || body.endsWith('.localhost')) {
    return wrong('allow-localhost', 'names the host itself, which a bottle is kept away from.');
  }
  const isName = body.length <= 253 && body.split('.').every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label));
  if (!isName || !canParseUrl(`http://${body}/`)) return wrong('allow-malformed', `is no name of a host. ${FORM}`);
  return { status: 'ok' };
}

/**
 * Whether a text is an IP address in any spelling that programs take: dotted, hexadecimal, octal, shortened, one number.
 *
 * The rule is the one of browsers (WHATWG URL): a name whose last label is a number is an IPv4 address or nothing.
 */
export function isAddress(host: string): boolean {
  if (host.startsWith('[') || (host.match(/:/g) ?? []).length > 1) return true;
  const last = host.replace(/:\d*$/, '').replace(/\.$/, '').split('.').at(-1) ?? '';
  if (/^(?:\d+|0x[0-9a-f]*)$/i.test(last)) return true;
  const ascii = toAscii(host);
  return ascii !== null && /^[\d.]+$/.test(ascii);
}

function toAscii(host: string): string | null {
  return canParseUrl(`http://${host}/`) ? new URL(`http://${host}/`).hostname : null;
}

function hostOf(entry: string): string {
  return (/^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/*([^/]*)/.exec(entry)?.[1] ?? '').replace(/^.*@/, '').replace(/:\d*$/, '');
}

/** A remedy is only given where it would be taken. */
function remedyFor(host: string): string {
  const isTaken = host !== '' && judgeAllowEntry(host).status === 'ok';
  return isTaken ? ` Write "${host}".` : '';
}

function wrong(code: string, message: string): HostJudgement {
  return { status: 'wrong', code, message };
}
