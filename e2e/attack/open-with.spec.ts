import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForEnd } from '../app/launch-app.ts';
import { expect, test } from './fixtures.ts';
import { PackedApp } from './packed-app.ts';

test('a hostile bottle.toml that is opened with the app is shown, and does nothing', async ({ packs, home }) => {
  const app = await PackedApp.start(packs.withDoor, home);
  try {
    const shared = join(home.folder, 'shared');
    mkdirSync(shared);
    const mark = join(home.folder, 'was-run');
    const path = join(home.folder, '--import --yes $(touch was-run) <b>.toml');
    const markup = '<img src=x onerror=\\"window.wasRun = 1\\">\\u202e\\u001b[31m';
    writeFileSync(
      path,
      [
        'version = 1',
        `name = "${markup}a"`,
        'backend = "smolmachines"',
        '[agent]',
        `command = ["sh", "-c", "touch ${mark}", "$(touch ${mark})", "${markup}"]`,
        '[env]',
        'STOLEN = "${HOME}"',
        '[egress]',
        'allow = ["api.anthropic.com"]',
        '[[mounts]]',
        `host = "${shared}"`,
        'guest = "/workspace"',
        'mode = "read-write"',
        '',
      ].join('\n'),
    );

    const second = await waitForEnd(
      spawn(packs.real.binary, [path], { env: home.env, stdio: ['ignore', 'pipe', 'pipe'] }),
    );

    expect(second.code).toBe(0);
    const sheet = app.page.getByRole('dialog', { name: 'Import a bottle' });
    await expect(sheet).toBeVisible();
    await expect(sheet).toContainText('<img src=x');
    expect(await sheet.locator('img, b').count()).toBe(0);
    expect(await app.page.evaluate(() => 'wasRun' in window)).toBe(false);
    await sheet.getByRole('button', { name: 'Cancel' }).click();
    expect(existsSync(mark)).toBe(false);
    expect(existsSync(join(home.stateRoot, 'bottles')) ? home.list('bottles') : []).toEqual([]);
  } finally {
    await app.end();
  }
});
