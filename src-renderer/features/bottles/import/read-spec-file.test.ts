import { expect, test } from 'vitest';
import { formatBytes, readSpecFile } from './read-spec-file.ts';

function fileOf(bytes: Uint8Array<ArrayBuffer>, name = 'bottle.toml'): File {
  return new File([bytes], name);
}

test('gives the text as it is, a byte order mark and line ends included', async () => {
  const text = '\uFEFFname = "Ünïcode"\r\n';

  expect(await readSpecFile(fileOf(new TextEncoder().encode(text)))).toEqual({
    status: 'text',
    name: 'bottle.toml',
    text,
  });
});

test('refuses bytes that are no UTF-8 by name rather than changing them', async () => {
  const read = await readSpecFile(fileOf(new Uint8Array([0x6e, 0xff, 0xfe, 0x00]), 'photo.png'));

  expect(read).toMatchObject({ status: 'refused', message: expect.stringContaining('photo.png is no UTF-8 text') });
});

test('refuses a file that is too big to send without reading it', async () => {
  const read = await readSpecFile({
    name: 'disk.img',
    size: 8_000_000_000,
    arrayBuffer: () => Promise.reject(new Error('read')),
  });

  expect(read).toEqual({
    status: 'refused',
    message: 'disk.img is too big: it has 8000.0 MB, and a spec has 256 kB at most.',
  });
});

test('says what a folder or a file that went away is', async () => {
  const read = await readSpecFile({
    name: 'bottles',
    size: 4096,
    arrayBuffer: () => Promise.reject(new Error('gone')),
  });

  expect(read).toMatchObject({ status: 'refused', message: expect.stringContaining('bottles cannot be read') });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [12_400, '12 kB'],
  [5_300_000, '5.3 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
