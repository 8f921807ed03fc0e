import { expect, test } from 'vitest';
import type { HostView } from '#shared/contract/schemas/feed';
import { describeBuild } from './describe-build.ts';

const host = {
  version: '0.1.0',
  host: 'web',
  platform: 'linux',
  arch: 'x64',
  stateRoot: '/home/ada/.local/share/corkboard',
  stateProblem: null,
  logFolder: '/home/ada/.local/share/corkboard/logs',
  build: { commit: null, runtime: [{ name: 'Node', version: '20.20.2' }] },
  tools: [{ tool: 'gvproxy', status: 'missing', version: null }],
} as unknown as HostView;

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';
const SAFARI = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';

test('says what the build is and what it runs on, and names no place', () => {
  const lines = describeBuild(host, CHROME).map(({ name, value }) => `${name}: ${value}`);

  expect(lines).toEqual([
    'Corkboard: 0.1.0',
    'Commit: not known',
    'Host: browser',
    'System: Linux x64',
    'Node: 20.20.2',
    'Browser: Chromium 131.0.0.0',
    'gvproxy: missing',
  ]);
  expect(lines.join('\n')).not.toContain('ada');
});

test.each([
  [FIREFOX, 'Firefox 133.0'],
  [SAFARI, 'Safari 18.1'],
  [`${CHROME} Edg/131.0.1.0`, 'Edge 131.0.1.0'],
  ['curl/8', 'not told'],
])('reads the browser from %s', (userAgent, named) => {
  expect(describeBuild(host, userAgent).find(({ name }) => name === 'Browser')?.value).toBe(named);
});
