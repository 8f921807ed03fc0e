import type { StateFiles } from '#main/capabilities/state-files';
import { runBounded } from '../run-bounded.ts';

/**
 * What every bottle of this state root holds, by octet and by port; the value is the holder's slug.
 *
 * An empty text is a holder that could not be told: taken, and by nobody we know. The maps grow while one run prepares
 * many bottles, so held/ is read once.
 */
export interface HeldThings {
  readonly subnets: Map<number, string>;
  readonly ports: Map<number, string>;
}

const NAME = /^(subnet|port)-(\d{1,5})$/;
const FOLDER = 'held';
/** A slug has 48 characters at most; what is longer is no holder. */
const LIMIT_BYTES = 64;

/** Names the file that stands for a subnet's third octet or a port. */
export function heldPath(kind: 'subnet' | 'port', number: number): string {
  return `${FOLDER}/${kind}-${number}`;
}

/** Reads who holds what; files that are no held thing are passed over. */
export async function readHeld(files: StateFiles): Promise<HeldThings> {
  const held: HeldThings = { subnets: new Map(), ports: new Map() };
  const entries = await files.list(FOLDER);
  await runBounded(entries, 32, async ({ name }) => {
    const match = NAME.exec(name);
    if (match === null) return;
    const number = Number(match[2]);
    const holder = await readHolder(files, `${FOLDER}/${name}`);
    // Freed between listing and reading: nobody has it.
    if (holder !== null) (match[1] === 'subnet' ? held.subnets : held.ports).set(number, holder);
  });
  return held;
}

/** Counts the held things without reading them. */
export async function countHeld(files: StateFiles): Promise<{ ports: number; subnets: number }> {
  const names = (await files.list(FOLDER)).map(({ name }) => NAME.exec(name)?.[1]);
  return {
    ports: names.filter((kind) => kind === 'port').length,
    subnets: names.filter((kind) => kind === 'subnet').length,
  };
}

/** Reads the holder of one thing: its slug, an empty text when it cannot be told, null when nobody has it. */
export async function readHolder(files: StateFiles, path: string): Promise<string | null> {
  const read = await files.read(path, LIMIT_BYTES);
  switch (read.status) {
    case 'found':
      return new TextDecoder().decode(read.bytes).trim();
    case 'missing':
      return null;
    case 'refused':
      return '';
  }
}
