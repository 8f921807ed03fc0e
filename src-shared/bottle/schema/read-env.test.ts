import { expect, test } from 'vitest';
import { isEnvName, isReservedEnv } from './env-names.ts';
import { looksSecret } from './looks-secret.ts';
import { parseEnvValue } from './read-env.ts';

test.each([
  ['', { kind: 'literal', value: '' }],
  ['C.UTF-8', { kind: 'literal', value: 'C.UTF-8' }],
  ['${HOME}', { kind: 'host', hostName: 'HOME' }],
  ['$HOME', { kind: 'literal', value: '$HOME' }],
  ['$${HOME}', { kind: 'literal', value: '${HOME}' }],
  ['$$${HOME}', { kind: 'literal', value: '$${HOME}' }],
  ['a $${b} $${c}', { kind: 'literal', value: 'a ${b} ${c}' }],
  ['?npm token', { kind: 'asked', question: 'npm token' }],
  ['?', 'begins with ?'],
  ['??', { kind: 'literal', value: '?' }],
  ['??a?? ', { kind: 'literal', value: '?a?? ' }],
  ['a?', { kind: 'literal', value: 'a?' }],
  ['a${B}', 'mixes ${'],
  ['${A}${B}', 'mixes ${'],
  ['${A', 'mixes ${'],
  ['?${A}', 'mixes ${'],
  [' ${A}', 'mixes ${'],
  ['${}', 'cannot name a variable'],
  ['${1A}', 'cannot name a variable'],
  ['${A-b}', 'cannot name a variable'],
])('%j is read as it is meant', (written, expected) => {
  const read = parseEnvValue(written);

  if (typeof expected === 'string') expect(read).toContain(expected);
  else expect(read).toEqual(expected);
});

test.each([
  ['http_proxy', true],
  ['Https_Proxy', true],
  ['NO_PROXY', true],
  ['all_proxy', true],
  ['FTP_PROXY', true],
  ['NODE_USE_ENV_PROXY', true],
  ['GIT_CONFIG_COUNT', true],
  ['GIT_CONFIG_GLOBAL', true],
  ['GIT_AUTHOR_NAME', false],
  ['MY_HTTP_PROXY', false],
  ['MCP_SUPERVISE_URL', false],
])('%s is reserved: %s', (name, expected) => {
  expect(isReservedEnv(name)).toBe(expected);
});

test.each([
  ['A', true],
  ['_a1', true],
  ['', false],
  ['1A', false],
  ['A B', false],
  ['A=B', false],
  ['A.B', false],
  ['ü', false],
  ['A\n', false],
])('%j can name a variable: %s', (name, expected) => {
  expect(isEnvName(name)).toBe(expected);
});

test.each([
  ['X', `ghp_${'a'.repeat(36)}`, true],
  ['X', 'sk-ant-api03-abc', true],
  ['X', 'AKIAIOSFODNN7EXAMPLE', true],
  ['X', '-----BEGIN OPENSSH PRIVATE KEY-----\nx', true],
  ['X', 'postgres://me:pw@db.example/x', true],
  ['X', '0123456789abcdef0123456789abcdef', true],
  ['DB_PASSWORD', 'correcthorse', true],
  ['apikey', 'abcdefgh', true],
  ['MAX_TOKEN', '4096', false],
  ['LANG', 'C.UTF-8', false],
  ['PATH', '/usr/local/bin:/usr/bin:/bin:/usr/local/games', false],
  ['URL', 'https://example.com/a/b', false],
  ['NODE_OPTIONS', '--max-old-space-size=4096', false],
])('%s = %.30j looks like a secret: %s', (name, value, expected) => {
  expect(looksSecret(name, value)).toBe(expected);
});
