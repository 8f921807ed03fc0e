import { chmodSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeCliDesk, type CliDesk } from './desk/cli-desk.ts';
import { specText } from '../desk/spec-text.ts';

let desk: CliDesk;

beforeEach(async () => {
  desk = makeCliDesk();
  const ended = await desk.run(['prepare', desk.write('web.toml', specText('Web'))]);
  expect(ended.code, ended.stderr).toBe(0);
});

afterEach(() => {
  desk.remove();
});

/** Puts a link in the place of something of the state root, to where it lies now. */
function replaceByLink(name: string): string {
  const path = join(desk.stateRoot, name);
  const elsewhere = join(desk.folder, 'elsewhere');
  renameSync(path, elsewhere);
  symlinkSync(elsewhere, path);
  return path;
}

const COMMANDS = ['list', 'show web', 'plan web', 'prepare web', 'diff web', 'cleanup web --yes'];

describe('bottles that cannot be looked at are not taken for none', () => {
  test.each(COMMANDS)('%s says that bottles/ is a link, and what to do', async (command) => {
    const path = replaceByLink('bottles');

    const failure = await desk.failure(command.split(' '), 3);

    expect(failure.code).toBe('path-refused');
    expect(failure.message).toBe(`${path} is a link.`);
    expect(failure.remedy?.literal).toBe(`rm ${path}`);
  });

  test('list says that others can change the state root', async () => {
    chmodSync(desk.stateRoot, 0o770);

    const failure = await desk.failure(['list'], 3);

    expect(failure.message).toBe(`${desk.stateRoot} is open to other users (mode 0770).`);
    expect(failure.remedy?.literal).toBe(`chmod 700 ${desk.stateRoot}`);
  });

  test('prepare --all prepares nothing and says why', async () => {
    const path = replaceByLink('bottles');

    const ended = await desk.run(['prepare', '--all']);

    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain(`${path} is a link.`);
    expect(ended.stdout).toContain('0 prepared, 1 not');
  });
});

describe('one place of a bottle that is not as it has to be', () => {
  test('a spec that is a link is told with what to do', async () => {
    const path = replaceByLink('bottles/web/bottle.toml');

    const ended = await desk.run(['prepare', 'web']);

    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(
      `${path} is a link. Remove the link; what it points to stays where it is: rm ${path}`,
    );
  });

  test('a stage that is a link is told by show', async () => {
    const path = replaceByLink('bottles/web/stage');

    const ended = await desk.run(['show', 'web']);

    expect(ended.stdout).toContain(`${path} is a link.`);
  });

  test('a state root whose name is too long is told by every command', async () => {
    const home = join(desk.folder, 'x'.repeat(300));

    for (const words of [['list'], ['show', 'web'], ['prepare', '--all'], ['cleanup', 'web'], ['new', 'Web']]) {
      const ended = await desk.run(words, { env: { CORKBOARD_HOME: home } });

      expect(ended.code, words.join(' ')).not.toBe(0);
      expect(ended.stdout + ended.stderr).toContain('(ENAMETOOLONG)');
    }
  });

  test('a state root without bottles is no obstacle', async () => {
    mkdirSync(join(desk.folder, 'empty'), { mode: 0o700 });

    const ended = await desk.run(['list'], { env: { CORKBOARD_HOME: join(desk.folder, 'empty') } });

    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('No bottles yet.');
  });
});
