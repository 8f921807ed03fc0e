import { expect, test } from 'vitest';
import type { EnvValue } from '#shared/model/bottle-spec';
import { SAMPLE_REMOTE, SAMPLE_SPEC } from '../sample-plan.ts';
import { buildAgentEnv } from './build-agent-env.ts';

function values(...args: Parameters<typeof buildAgentEnv>): Record<string, string | null> {
  return Object.fromEntries(buildAgentEnv(...args).map(({ name, value }) => [name, value]));
}

test('gives every agent the proxy under all its names, and the ways around it', () => {
  expect(values(SAMPLE_SPEC, ['pipelock'])).toEqual({
    HTTPS_PROXY: 'http://proxy.internal:8888',
    HTTP_PROXY: 'http://proxy.internal:8888',
    https_proxy: 'http://proxy.internal:8888',
    http_proxy: 'http://proxy.internal:8888',
    NO_PROXY: 'localhost,127.0.0.1,::1,proxy.internal',
    no_proxy: 'localhost,127.0.0.1,::1,proxy.internal',
    NODE_USE_ENV_PROXY: '1',
  });
});

test('gives git one pair for each remote, in the order of the spec', () => {
  const docs = { ...SAMPLE_REMOTE, name: 'docs', upstream: 'https://git.example.com/docs.git' };

  const env = values({ ...SAMPLE_SPEC, git: [SAMPLE_REMOTE, docs] }, ['pipelock', 'git-gate']);

  expect(env).toMatchObject({
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'url.git://proxy.internal:9418/app.insteadOf',
    GIT_CONFIG_VALUE_0: 'ssh://git@github.com/acme/app.git',
    GIT_CONFIG_KEY_1: 'url.git://proxy.internal:9418/docs.insteadOf',
    GIT_CONFIG_VALUE_1: 'https://git.example.com/docs.git',
  });
});

test('tells the agent where supervise is', () => {
  expect(values(SAMPLE_SPEC, ['pipelock', 'supervise'])).toMatchObject({
    MCP_SUPERVISE_URL: 'http://proxy.internal:9100/mcp',
  });
});

test('keeps the names of values that come from the host or the person, and not a value', () => {
  const entry = (name: string, value: EnvValue) => ({ name, value });
  const env = [entry('TOKEN', { kind: 'host', hostName: 'T' }), entry('CODE', { kind: 'asked', question: 'code' })];

  const planned = buildAgentEnv({ ...SAMPLE_SPEC, env }, ['pipelock']);

  expect(planned).toContainEqual({ name: 'TOKEN', kind: 'host', value: null });
  expect(planned).toContainEqual({ name: 'CODE', kind: 'asked', value: null });
});

test("lets the spec's own value stand where a sidecar sets the same name", () => {
  const env = [{ name: 'MCP_SUPERVISE_URL', value: { kind: 'literal', value: 'http://mine' } as const }];

  const planned = buildAgentEnv({ ...SAMPLE_SPEC, env }, ['pipelock', 'supervise']);

  expect(planned.filter(({ name }) => name === 'MCP_SUPERVISE_URL')).toEqual([
    { name: 'MCP_SUPERVISE_URL', kind: 'literal', value: 'http://mine' },
  ]);
});
