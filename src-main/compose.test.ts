import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose, findState } from './compose.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-compose-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function options(env: Readonly<Record<string, string>>) {
  const shell = { kind: 'cli', reveal: async () => await Promise.resolve(false) } as const;
  return { shell, logName: 'cli', examplesFolder: null, version: '0.0.0', env: { HOME: folder, ...env } } as const;
}

describe('the composition', () => {
  test('creates nothing before a service is asked to', async () => {
    const composed = await compose(options({ CORKBOARD_HOME: join(folder, 'state') }));
    if (!composed.ok) return expect.fail(composed.error.message);

    expect(await composed.value.services.bottles.list()).toEqual({ ok: true, value: [] });
    await composed.value.close();

    expect(composed.value.stateRoot).toBe(join(folder, 'state'));
    expect(readdirSync(folder).filter((name) => name !== 'state')).toEqual([]);
  });

  test('resolves links above the state root once', async () => {
    symlinkSync(folder, join(folder, 'link'));

    const composed = await compose(options({ CORKBOARD_HOME: join(folder, 'link', 'state') }));

    expect(composed.ok && composed.value.stateRoot).toBe(join(folder, 'state'));
  });

  test('fails with path and remedy when the state root is named by no absolute path', () => {
    const found = findState({ logName: 'web', env: { HOME: folder, CORKBOARD_HOME: '~/bottles' } });

    expect(found).toMatchObject({
      ok: false,
      error: { code: 'path-refused', detail: { remedy: { literal: `export CORKBOARD_HOME='${folder}/bottles'` } } },
    });
  });

  test('takes the place of the platform when none is named', () => {
    const found = findState({ logName: 'web', env: { HOME: folder, XDG_DATA_HOME: join(folder, 'data') } });
    const place = process.platform === 'darwin' ? 'Library/Application Support/Corkboard' : 'data/corkboard';

    expect(found.ok && found.value.stateRoot).toBe(join(folder, place));
  });
});
