import { expect, test } from 'vitest';
import { judgeUpstream } from './judge-upstream.ts';

test.each([
  ['ssh://git@github.com/acme/app.git', 'ssh', 'github.com', ''],
  ['ssh://git@Git.Example:2222/~me/app', 'ssh', 'git.example', '2222'],
  ['https://github.com/acme/app', 'https', 'github.com', ''],
  ['https://me@192.168.1.5:8443/app', 'https', '192.168.1.5', '8443'],
  ['ssh://git@[fd00::1]:22/app', 'ssh', '[fd00::1]', '22'],
])('%s is taken', (upstream, scheme, host, port) => {
  expect(judgeUpstream(upstream)).toEqual({ status: 'ok', scheme, host, port });
});

test.each([
  ['git@github.com:acme/app.git', 'Write "ssh://git@github.com/acme/app.git".'],
  ['git://github.com/acme/app', 'Only ssh:// and https://'],
  ['file:///etc', 'Only ssh:// and https://'],
  ['ext::sh -c touch', 'space'],
  ['http://github.com/a', 'Only ssh:// and https://'],
  ['SSH://github.com/a', 'Only ssh:// and https://'],
  ['/home/me/app', 'with ssh:// or https:// in front'],
  ['ssh://-oProxyCommand=x/a', 'option'],
  ['ssh://-x@a.example/a', 'option'],
  ['ssh://git@-a.example/a', 'option'],
  ['ssh://%2dx@a.example/a', 'no plain name'],
  ['ssh://%2doProxy/a', 'names no host'],
  ['https://me:secret@a.example/a', 'password'],
  ['https://a.example', 'no repository'],
  ['https://a.example//', 'no repository'],
  ['https:///a', 'names no host'],
  ['https://a.example:0/a', 'no port'],
  ['https://a.example:x/a', 'no port'],
  ['https://a.example/a?b', '? or #'],
  ['https://a.example/../a', '..'],
  ['https://a.example/a\nb', 'control character'],
  ['https://[::x]/a', 'names no host'],
])('%j is refused with the reason', (upstream, reason) => {
  expect(judgeUpstream(upstream)).toMatchObject({ status: 'wrong', message: expect.stringContaining(reason) });
});
