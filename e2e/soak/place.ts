import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeReleasedTools } from '../desk/released-tools.ts';

/** Where one soak happens: a state root, tools that answer their versions, and files that are none of Corkboard's. */
export interface Place {
  /** Everything lies below it, and its name is in the environment of every process that the soak starts. */
  readonly folder: string;
  readonly stateRoot: string;
  readonly env: Readonly<Record<string, string>>;
  /** Names the foreign files that are not as they were. */
  findTouched(): readonly string[];
  remove(): void;
}

/** The command as a stranger starts it, in the checkout that the soak runs in. */
export const COMMAND = resolve('bin/corkboard');
/** The folder that Electron loads. */
export const CHECKOUT = resolve('.');

/** Makes the place. The foreign files lie where a careless removal or write would reach them. */
export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'corkboard-soak-'));
  const stateRoot = join(folder, 'state');
  const tools = join(folder, 'tools');
  mkdirSync(tools, { mode: 0o755 });
  writeReleasedTools(tools);
  mkdirSync(join(stateRoot, 'bottles'), { recursive: true, mode: 0o700 });
  mkdirSync(join(stateRoot, 'held'), { mode: 0o700 });
  const foreign = [
    join(folder, 'beside.txt'),
    join(stateRoot, 'mine.txt'),
    join(stateRoot, 'bottles', 'NOTES.md'),
    join(stateRoot, 'held', 'about.txt'),
  ];
  for (const path of foreign) writeFileSync(path, `the person's own: ${path}\n`, { mode: 0o600 });
  const { DISPLAY = '', XAUTHORITY = '' } = process.env;
  return {
    folder,
    stateRoot,
    env: {
      PATH: `${tools}:/usr/bin:/bin`,
      HOME: folder,
      LANG: 'C.UTF-8',
      CORKBOARD_HOME: stateRoot,
      ...(DISPLAY === '' ? {} : { DISPLAY, XAUTHORITY }),
    },
    findTouched: () => foreign.filter((path) => readOr(path) !== `the person's own: ${path}\n`),
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function readOr(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
