import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkCommand } from './link-command.ts';

const COMMAND = '/Applications/Corkboard.app/Contents/Resources/bin/corkboard';
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-link-'));
  path = join(folder, 'corkboard');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('linkCommand', () => {
  test('makes a link of the command in the folder, and leaves nothing else', () => {
    expect(linkCommand(COMMAND, folder)).toEqual({ status: 'linked', path });

    expect(readlinkSync(path)).toBe(COMMAND);
    expect(readdirSync(folder)).toEqual(['corkboard']);
  });

  test('leaves a link as it is that is right already', () => {
    symlinkSync(COMMAND, path);
    const before = lstatSync(path).ino;

    expect(linkCommand(COMMAND, folder)).toEqual({ status: 'already', path });

    expect(lstatSync(path).ino).toBe(before);
  });

  test('turns a link to another copy of the app to this one', () => {
    symlinkSync('/Users/me/Downloads/Corkboard.app/Contents/Resources/bin/corkboard', path);

    expect(linkCommand(COMMAND, folder)).toEqual({ status: 'linked', path });

    expect(readlinkSync(path)).toBe(COMMAND);
    expect(readdirSync(folder)).toEqual(['corkboard']);
  });

  test('keeps its hands off a program of the same name', () => {
    writeFileSync(path, 'somebody else’s');

    expect(linkCommand(COMMAND, folder)).toEqual({ status: 'occupied', path });

    expect(readFileSync(path, 'utf8')).toBe('somebody else’s');
  });

  test('keeps its hands off a link of the same name that leads elsewhere', () => {
    symlinkSync('/opt/homebrew/bin/other', path);

    expect(linkCommand(COMMAND, folder)).toEqual({ status: 'occupied', path });

    expect(readlinkSync(path)).toBe('/opt/homebrew/bin/other');
  });

  test('says why where the folder takes no link', () => {
    const outcome = linkCommand(COMMAND, join(folder, 'missing'));

    expect(outcome).toMatchObject({ status: 'refused', why: expect.stringContaining('ENOENT') as string });
  });
});
