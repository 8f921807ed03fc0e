import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installCommand, type CommandChoice, type CommandDialogs } from './install-command.ts';

const COMMAND = '/Applications/Corkboard.app/Contents/Resources/bin/corkboard';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corkboard-install-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A person who answers the offer in one way, and what they were shown and given. */
class Person implements CommandDialogs {
  readonly told: string[] = [];
  readonly copied: string[] = [];
  offered = '';

  readonly #choice: CommandChoice;
  readonly #folder: string | undefined;

  constructor(choice: CommandChoice, chosen?: string) {
    this.#choice = choice;
    this.#folder = chosen;
  }

  async tell({ message }: { readonly message: string }): Promise<void> {
    this.told.push(message);
    await Promise.resolve();
  }

  async offer({ detail }: { readonly detail: string }): Promise<CommandChoice> {
    this.offered = detail;
    return await Promise.resolve(this.#choice);
  }

  async chooseFolder(): Promise<string | undefined> {
    return await Promise.resolve(this.#folder);
  }

  async copy(text: string): Promise<void> {
    this.copied.push(text);
    await Promise.resolve();
  }
}

describe('installCommand', () => {
  test('makes the link where the person says, and tells', async () => {
    const person = new Person('choose-folder', folder);

    await installCommand(COMMAND, person);

    expect(readlinkSync(join(folder, 'corkboard'))).toBe(COMMAND);
    expect(person.told).toEqual(['The command is installed.']);
  });

  test('only copies the command that it showed, where the person wants to type it', async () => {
    const person = new Person('copy', folder);

    await installCommand(COMMAND, person);

    expect(person.copied).toEqual([`sudo ln -sf ${COMMAND} /usr/local/bin/corkboard`]);
    expect(person.offered).toContain(person.copied[0]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[string, CommandChoice]>([
    ['the offer is cancelled', 'cancel'],
    ['no folder is chosen', 'choose-folder'],
  ])('does nothing where %s', async (_when, choice) => {
    const person = new Person(choice);

    await installCommand(COMMAND, person);

    expect([person.told, person.copied]).toEqual([[], []]);
  });

  test('offers nothing from a disk image', async () => {
    const person = new Person('choose-folder', folder);

    await installCommand('/Volumes/Corkboard 0.1.0/Corkboard.app/Contents/Resources/bin/corkboard', person);

    expect(person.told).toEqual(['Move Corkboard to Applications first.']);
    expect(person.offered).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });
});
