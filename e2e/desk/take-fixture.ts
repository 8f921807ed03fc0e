import { chmodSync, cpSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** State folders as former versions wrote them; a version that changes a file's shape adds its own. */
const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** Puts a kept state folder in place, with the modes that git does not keep. */
export function takeFixture(name: string, stateRoot: string): void {
  cpSync(join(FIXTURES, name), stateRoot, { recursive: true });
  close(stateRoot);
}

/** Every file of the person and of Corkboard by path, without its logs, its cache, and what Electron keeps of its own. */
export function readAll(stateRoot: string, folder = '.'): Readonly<Record<string, string>> {
  const isLeftOut = (path: string): boolean =>
    /^\.\/(logs|cache|electron(?!\/window\.json))(\/|$)/.test(path) && path !== './electron';
  const parts = readdirSync(join(stateRoot, folder), { withFileTypes: true }).map((entry) => {
    const path = `${folder}/${entry.name}`;
    if (isLeftOut(path)) return {};
    return entry.isDirectory() ? readAll(stateRoot, path) : { [path]: readFileSync(join(stateRoot, path), 'utf8') };
  });
  return Object.assign({}, ...parts) as Record<string, string>;
}

function close(path: string): void {
  const isFolder = lstatSync(path).isDirectory();
  chmodSync(path, isFolder ? 0o700 : 0o600);
  if (isFolder) for (const name of readdirSync(path)) close(join(path, name));
}
