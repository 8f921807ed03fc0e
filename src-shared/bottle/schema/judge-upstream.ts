import { canParseUrl } from './can-parse-url.ts';
import { isAddress } from './judge-host.ts';

/** An upstream taken apart, or why the git gate cannot take it. */
export type UpstreamJudgement =
  | { readonly status: 'ok'; readonly scheme: 'ssh' | 'https'; readonly host: string; readonly port: string }
  | { readonly status: 'wrong'; readonly code: string; readonly message: string };

/** Judges where a git remote leads: `ssh://` or `https://`, a plain user and host, a path, no password. */
export function judgeUpstream(upstream: string): UpstreamJudgement {
  if (/[\s\p{Cc}]/u.test(upstream)) return wrong('has a space or a control character in it.');
  const scp = /^([A-Za-z0-9._][A-Za-z0-9._-]*@)([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/\/)\/?(.+)$/.exec(upstream);
  if (scp !== null)
    return wrong(`is the short form of ssh. Write "ssh://${scp[1] ?? ''}${scp[2] ?? ''}/${scp[3] ?? ''}".`);
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)(.*)$/.exec(upstream);
  if (parts === null) return wrong('is no address. Write it with ssh:// or https:// in front.');
  const [, scheme = '', authority = '', path = ''] = parts;
  if (scheme !== 'ssh' && scheme !== 'https')
    return wrong(`begins with ${scheme}://. Only ssh:// and https:// are taken.`);
  return judgeParts(scheme, authority, path);
}

function judgeParts(scheme: 'ssh' | 'https', authority: string, path: string): UpstreamJudgement {
  const at = authority.lastIndexOf('@');
  const user = at === -1 ? null : authority.slice(0, at);
  const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(authority.slice(at + 1)) ?? [];
  if (user?.includes(':') === true) {
    return wrong('holds a password, which would be written into files. Leave it out.', 'upstream-secret');
  }
  if (user?.startsWith('-') === true || host.startsWith('-')) {
    return wrong(
      'has a user or a host that begins with "-", which programs would take for an option.',
      'upstream-option',
    );
  }
  if (user !== null && !/^[A-Za-z0-9._+-]+$/.test(user)) return wrong('has a user that is no plain name.');
  const isNamed = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(host) && canParseUrl(`http://${host}/`);
  if (!isNamed && !(host.startsWith('[') && isAddress(host) && canParseUrl(`http://${host}/`)))
    return wrong('names no host.');
  if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
    return wrong('names no port between 1 and 65535.');
  if (/[?#]/.test(path)) return wrong('has a ? or # in it, which no repository does.');
  if (!/[^/]/.test(path)) return wrong('names no repository behind the host.');
  if (path.split('/').includes('..')) return wrong('has .. in it. Write the plain path of the repository.');
  return { status: 'ok', scheme, host: host.toLowerCase(), port };
}

function wrong(message: string, code = 'upstream-malformed'): UpstreamJudgement {
  return { status: 'wrong', code, message };
}
