import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeLog } from '#main/testing/fake-log';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NodeStateWatcher } from './node-state-watcher.ts';

let parent: string;
let root: string;
let seen: (readonly string[] | null)[];
let watching: { stop(): Promise<void> } | null;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'corkboard-watch-'));
  root = join(parent, 'state');
  seen = [];
  watching = null;
});

afterEach(async () => {
  await watching?.stop();
  rmSync(parent, { recursive: true, force: true });
});

const slugFolder = (slug: string): string => join(root, 'bottles', slug);

function makeBottle(slug: string): void {
  mkdirSync(join(slugFolder(slug), 'stage'), { recursive: true });
  writeFileSync(join(slugFolder(slug), 'stage', 'plan.json'), '0');
}

/** Swaps the stage as a prepare does. */
function swapStage(slug: string, number: number): void {
  const waiting = join(slugFolder(slug), `stage.${number.toString(16).padStart(12, '0')}`);
  mkdirSync(waiting);
  writeFileSync(join(waiting, 'plan.json'), String(number));
  mkdirSync(join(slugFolder(slug), 'history'), { recursive: true });
  renameSync(join(slugFolder(slug), 'stage'), join(slugFolder(slug), 'history', String(number)));
  renameSync(waiting, join(slugFolder(slug), 'stage'));
}

async function begin(): Promise<void> {
  watching = await new NodeStateWatcher(root, new FakeLog()).watch((slugs) => seen.push(slugs));
}

/** Waits until something was told, and takes all of it; a machine that is late only makes it longer. */
async function nextChange(): Promise<readonly string[] | null> {
  await vi.waitFor(() => expect(seen).not.toEqual([]), PATIENT);
  // What was noticed with it and told a moment later belongs to it.
  await pause(80);
  const found = seen.splice(0);
  return found.includes(null) ? null : [...new Set(found.flat() as string[])].sort();
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

const PATIENT = { timeout: 20_000, interval: 10 };

describe('NodeStateWatcher', () => {
  test('tells of changed settings, which belong to no bottle', async () => {
    makeBottle('web');
    await begin();

    writeFileSync(join(root, 'settings.toml'), 'version = 1\n');

    expect(await nextChange()).toEqual([]);
  });

  test('tells of an edited spec and of an edited file of the stage', async () => {
    makeBottle('one');
    makeBottle('two');
    await begin();

    writeFileSync(join(slugFolder('one'), 'bottle.toml'), 'version = 1');
    const first = await nextChange();
    writeFileSync(join(slugFolder('two'), 'stage', 'plan.json'), '1');
    const second = await nextChange();

    expect([first, second]).toEqual([['one'], ['two']]);
  });

  test('sees the stage after each of many swaps', async () => {
    makeBottle('one');
    await begin();

    for (let number = 1; number <= 10; number += 1) {
      swapStage('one', number);
      expect(await nextChange()).toEqual(['one']);
      appendFileSync(join(slugFolder('one'), 'stage', 'plan.json'), 'edited');
      expect(await nextChange()).toEqual(['one']);
    }
  });

  test('tells of a bottle that is made, removed, and made again under the same name', async () => {
    makeBottle('one');
    await begin();

    makeBottle('two');
    const made = await nextChange();
    rmSync(slugFolder('two'), { recursive: true });
    const removed = await nextChange();
    makeBottle('two');
    await nextChange();
    appendFileSync(join(slugFolder('two'), 'stage', 'plan.json'), 'edited');
    const edited = await nextChange();

    expect([made, removed, edited]).toEqual([['two'], ['two'], ['two']]);
  });

  test('tells once of many changes that come together', async () => {
    for (let number = 0; number < 30; number += 1) makeBottle(`b${number}`);
    await begin();

    for (let number = 0; number < 30; number += 1) {
      for (let edit = 0; edit < 5; edit += 1) appendFileSync(join(slugFolder(`b${number}`), 'bottle.toml'), 'x');
    }
    await vi.waitFor(() => expect(new Set(seen.flat()).size).toBe(30), PATIENT);

    expect(seen.length).toBeLessThan(5);
  });

  test('waits for a state root that is not there yet', async () => {
    await begin();

    makeBottle('one');
    const made = await nextChange();
    appendFileSync(join(slugFolder('one'), 'stage', 'plan.json'), 'edited');
    const edited = await nextChange();

    expect([made, edited]).toEqual([null, ['one']]);
  });

  test('goes on after bottles/ was moved away and made again', async () => {
    makeBottle('one');
    await begin();

    renameSync(join(root, 'bottles'), join(root, 'kept'));
    const moved = await nextChange();
    makeBottle('two');
    await nextChange();
    appendFileSync(join(slugFolder('two'), 'bottle.toml'), 'x');
    const edited = await nextChange();

    expect([moved, edited]).toEqual([null, ['two']]);
  });

  test('goes on after the state root was removed while a file in it was open, and made again', async () => {
    makeBottle('web');
    writeFileSync(join(root, 'open'), '');
    const fd = openSync(join(root, 'open'), 'r');
    await begin();

    rmSync(join(root, 'bottles'), { recursive: true });
    expect(await nextChange()).toBeNull();
    rmSync(root, { recursive: true });
    expect(await nextChange()).toBeNull();
    makeBottle('web');

    expect(await nextChange()).toBeNull();
    closeSync(fd);
  });

  test('goes on after a link took the place of the state root, and the state root its place again', async () => {
    makeBottle('web');
    mkdirSync(join(parent, 'trap', 'bottles'), { recursive: true });
    await begin();

    renameSync(root, join(parent, 'elsewhere'));
    symlinkSync(join(parent, 'trap'), root);
    expect(await nextChange()).toBeNull();

    rmSync(root);
    expect(await nextChange()).toBeNull();
    renameSync(join(parent, 'elsewhere'), root);
    expect(await nextChange()).toBeNull();
    appendFileSync(join(slugFolder('web'), 'bottle.toml'), '# later');
    expect(await nextChange()).toEqual(['web']);
  });

  test('says nothing of temporary files, waiting stages and history', async () => {
    makeBottle('one');
    mkdirSync(join(slugFolder('one'), 'history', '1'), { recursive: true });
    makeBottle('last');
    await begin();

    writeFileSync(join(slugFolder('one'), '.bottle.toml.0123456789ab.tmp'), 'x');
    mkdirSync(join(slugFolder('one'), 'stage.0123456789ab'));
    writeFileSync(join(slugFolder('one'), 'history', '1', 'plan.json'), 'x');
    writeFileSync(join(root, 'bottles', 'one', 'stage', '.plan.json.0123456789ab.tmp'), 'x');
    // The system tells in order: what is told of the last change is all there was to tell before it.
    writeFileSync(join(slugFolder('last'), 'bottle.toml'), 'x');

    expect(await nextChange()).toEqual(['last']);
  });

  test('says nothing after it was stopped, not even of what it had noticed', async () => {
    makeBottle('one');
    await begin();

    writeFileSync(join(slugFolder('one'), 'bottle.toml'), 'x');
    await pause(20);
    await watching?.stop();
    // One that goes on tells when there was something to tell.
    const told: unknown[] = [];
    watching = await new NodeStateWatcher(root, new FakeLog()).watch((slugs) => told.push(slugs));
    writeFileSync(join(slugFolder('one'), 'bottle.toml'), 'y');
    await vi.waitFor(() => expect(told).toEqual([['one']]), PATIENT);
    await pause(80);

    expect(seen).toEqual([]);
  });
});
