import { describe, expect, test } from 'vitest';
import { FakeStateFiles } from '#main/testing/fake-state-files';
import { FIRST_MEMORY, readWindowMemory, saveWindowMemory, type WindowMemory } from './window-memory.ts';

const kept: WindowMemory = {
  version: 1,
  bounds: { x: 10, y: 20, width: 1000, height: 700 },
  isMaximised: true,
  backgrounds: { light: '#181513', dark: '#181513' },
};

describe('the memory of the window', () => {
  test.each([
    ['a later version wrote it', '{"version":2,"windows":[]}'],
    ['it is larger than this version ever wrote it', `{"version":2,"windows":"${'x'.repeat(5_000)}"}`],
  ])('leaves what is there alone when %s', async (_why, text) => {
    const files = new FakeStateFiles({ 'electron/window.json': text });

    await saveWindowMemory(files, kept);

    expect(files.text('electron/window.json')).toBe(text);
  });

  test('begins no state root anew where it was moved away', async () => {
    const files = new FakeStateFiles();

    await saveWindowMemory(files, kept);

    expect(files.paths()).toEqual([]);
  });

  test('gives back what was kept', async () => {
    const files = new FakeStateFiles({ 'settings.toml': '' });

    await saveWindowMemory(files, kept);

    expect(await readWindowMemory(files)).toEqual(kept);
  });

  test('begins anew where nothing was kept', async () => {
    expect(await readWindowMemory(new FakeStateFiles())).toEqual(FIRST_MEMORY);
  });

  test.each([
    ['no JSON', '{"version":1,'],
    ['another version', JSON.stringify({ ...kept, version: 2 })],
    ['half a pixel', JSON.stringify({ ...kept, bounds: { ...kept.bounds, x: 0.5 } })],
    ['a colour that is none', JSON.stringify({ ...kept, backgrounds: { light: 'url(x)', dark: '#000000' } })],
  ])('begins anew at %s', async (_what, text) => {
    const files = new FakeStateFiles();
    await files.writeFile('electron/window.json', text);

    expect(await readWindowMemory(files)).toEqual(FIRST_MEMORY);
  });
});
