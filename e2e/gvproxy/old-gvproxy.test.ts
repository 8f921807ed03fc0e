import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { judgeShield } from '#shared/backends/smolmachines/judge-shield';
import { judgeTool } from '#shared/host/judge-tool';
import { findingOf } from './desk/ask-tool.ts';
import { GvproxyDesk } from './desk/gvproxy-desk.ts';
import { planWith, renderFile } from './desk/rendered-file.ts';

/** The last release without a -config flag. */
const MODULE = 'github.com/containers/gvisor-tap-vsock/cmd/gvproxy@v0.8.7';
const folder = mkdtempSync(join(tmpdir(), 'cb-old-'));
let old = process.env['CORKBOARD_OLD_GVPROXY'] ?? '';
let lack = '';

beforeAll(() => {
  if (old !== '') return;
  const go = existsSync('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : 'go';
  const built = spawnSync(go, ['install', MODULE], { encoding: 'utf8', env: { ...process.env, GOBIN: folder } });
  if (built.status === 0) old = join(folder, 'gvproxy');
  else lack = `gvproxy 0.8.7 could not be built: ${built.error?.message ?? built.stderr.trim()}`;
  if (lack === '') return;
  if ((process.env['CORKBOARD_REQUIRE'] ?? '').split(',').includes('gvproxy')) throw new Error(lack);
  console.warn(`Not run: ${lack}`);
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('gvproxy 0.8.7', () => {
  // Counted as skipped, with the reason, where Go or its module proxy is not to be had and CORKBOARD_REQUIRE does not ask for gvproxy.
  beforeEach(({ skip }) => {
    skip(old === '', lack);
  });

  test('is a wrong version for preflight, with how to get a newer one', () => {
    const { check, fact } = judgeTool(findingOf(old), 'linux');

    expect(fact).toEqual({ tool: 'gvproxy', status: 'wrong-version', path: old, version: '0.8.7' });
    expect(check.summary).toBe('gvproxy 0.8.7 cannot be used: it has no -config flag, which came with 0.8.8.');
    expect(check.remedy).toMatchObject({
      kind: 'command',
      literal: 'go install github.com/containers/gvisor-tap-vsock/cmd/gvproxy@v0.8.9',
    });
  });

  test('exits when it is started with our file, as the fact says', async () => {
    const desk = new GvproxyDesk();
    const file = desk.writeFile('gvproxy.yaml', renderFile(planWith(['pipelock'])));

    const ended = await desk.run(old, ['-config', file, '-listen', `unix://${desk.folder}/control.sock`]);
    await desk.clear();

    expect(ended.exitCode).toBe(2);
    expect(ended.output).toMatch(/^flag provided but not defined: -config\n/);
    const { fact } = judgeTool(findingOf(old), 'linux');
    expect(judgeShield({ platform: 'linux', arch: 'x64', tools: [fact], networks: [] })).toMatchObject({
      shield: 'unknown',
      reasons: [{ fact: 'gvproxy-no-config-flag' }, { fact: null }],
    });
  });
});
