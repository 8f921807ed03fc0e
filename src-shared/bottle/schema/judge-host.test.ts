import { expect, test } from 'vitest';
import { judgeAllowEntry } from './judge-host.ts';

test.each([
  'api.example.com',
  '*.github.com',
  'a',
  'x-1.example',
  '1password.com',
  '0x.org',
  'xn--bcher-kva.example',
  'my_bucket.example',
  '*.co.uk',
])('%s is an entry', (entry) => {
  expect(judgeAllowEntry(entry)).toEqual({ status: 'ok' });
});

test.each([
  ['https://a.example/x', 'allow-url', 'Write "a.example".'],
  ['https://me:pw@a.example:8443/x', 'allow-url', 'Write "a.example".'],
  ['a.example/x', 'allow-url', 'Write "a.example".'],
  ['//a.example', 'allow-url', 'Write "a.example".'],
  ['https://10.0.0.1/', 'allow-url', 'not a host.'],
  ['a.example:443', 'allow-port', 'Write "a.example".'],
  ['*.a.example:443', 'allow-port', 'Write "*.a.example".'],
  ['me@a.example', 'allow-malformed', 'Write "a.example".'],
  ['127.0.0.1', 'allow-address', 'write the name'],
  ['127.0.0.1:80', 'allow-address', 'write the name'],
  ['127.1', 'allow-address', 'write the name'],
  ['0x7f.1', 'allow-address', 'write the name'],
  ['0X7F000001', 'allow-address', 'write the name'],
  ['2130706433', 'allow-address', 'write the name'],
  ['0177.0.0.1', 'allow-address', 'write the name'],
  ['127.0.0.1.', 'allow-address', 'write the name'],
  ['*.127.0.0.1', 'allow-address', 'write the name'],
  ['１２７.0.0.1', 'allow-address', 'write the name'],
  ['256.256.256.256', 'allow-address', 'write the name'],
  ['::1', 'allow-address', 'write the name'],
  ['[::1]', 'allow-address', 'write the name'],
  ['[::1]:80', 'allow-address', 'write the name'],
  ['*', 'allow-everything', 'preset = "open"'],
  ['*.', 'allow-everything', 'preset = "open"'],
  ['*.*.example', 'allow-wildcard', '*.example.com'],
  ['*a.example', 'allow-wildcard', '*.example.com'],
  ['a.*', 'allow-wildcard', '*.example.com'],
  ['Api.Example.com', 'allow-upper-case', 'Write "api.example.com".'],
  ['bücher.example', 'allow-not-ascii', 'Write "xn--bcher-kva.example".'],
  ['*.bücher.example', 'allow-not-ascii', 'Write "*.xn--bcher-kva.example".'],
  ['a.example.', 'allow-malformed', 'Write "a.example".'],
  ['localhost', 'allow-localhost', 'the host itself'],
  ['*.localhost', 'allow-localhost', 'the host itself'],
  ['', 'allow-empty', '*.example.com'],
  ['a b.example', 'allow-malformed', 'has a space'],
  ['-a.example', 'allow-malformed', 'no name of a host'],
  ['a..example', 'allow-malformed', 'no name of a host'],
  ['xn--a.example', 'allow-malformed', 'no name of a host'],
  [`${'a'.repeat(64)}.example`, 'allow-malformed', 'no name of a host'],
  ['a%2e.example', 'allow-malformed', 'no name of a host'],
])('%j is refused as %s with a remedy', (entry, code, remedy) => {
  expect(judgeAllowEntry(entry)).toMatchObject({ status: 'wrong', code, message: expect.stringContaining(remedy) });
});
