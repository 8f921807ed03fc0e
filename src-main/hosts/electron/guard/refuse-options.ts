import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { findForeignOptions } from './foreign-options.ts';
import { refuseToStart } from '../say.ts';

/** The way of tests into the page of a packed app. */
const TEST_DOOR = 'remote-debugging-port';
const REFUSED_FOR_SAFETY = 3;

/**
 * Ends a start of the packed app with an option that it does not take, and answers whether it did.
 *
 * Has to be called before anything is waited for: Chromium opens its door to debuggers once this process is idle.
 */
export function refuseOptions(): boolean {
  if (!app.isPackaged) return false;
  const [option] = findForeignOptions(process.argv.slice(1), process.platform).filter(
    (name) => name !== TEST_DOOR || !hasTestDoor(),
  );
  if (option === undefined) return false;
  const named = /^[\w-]+$/.test(option) ? `the option --${option}` : 'one of its options';
  const text =
    'Such options change what the window keeps to: who may look into it, what it may reach. Start Corkboard without it.';
  const remedy = { kind: 'words', text, literal: null } as const;
  refuseToStart({ message: `Corkboard does not start with ${named}.`, detail: { remedy } }, REFUSED_FOR_SAFETY);
  return true;
}

/** Whether this package was made for tests, which is decided when it is packed and stands in its package.json. */
function hasTestDoor(): boolean {
  const said: unknown = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'));
  return typeof said === 'object' && said !== null && 'testDoor' in said && said.testDoor === true;
}
