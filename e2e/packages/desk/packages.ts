import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the packages under test; `npm test` makes them and names it. */
export const PACKAGES = process.env['CORKBOARD_PACKAGES'] ?? '';

/** The path of the one package whose name ends so. */
export function packageFile(ending: '.deb' | '.rpm' | '.tar.gz' | '.AppImage'): string {
  const [name, ...others] = readdirSync(PACKAGES).filter((candidate) => candidate.endsWith(ending));
  if (name === undefined || others.length > 0) throw new Error(`there is not exactly one ${ending} in ${PACKAGES}`);
  return join(PACKAGES, name);
}

/** What a program came to. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs a program to its end. */
export function run(program: string, words: readonly string[], env = process.env): Ended {
  const ended = spawnSync(program, words, { encoding: 'utf8', env, maxBuffer: 64_000_000 });
  return { code: ended.status, out: ended.stdout, errors: `${ended.stderr}${ended.error?.message ?? ''}` };
}

/** What a program printed that has to succeed. */
export function print(program: string, words: readonly string[], env = process.env): string {
  const ended = run(program, words, env);
  if (ended.code !== 0)
    throw new Error(`${program} ${words.join(' ')} ended with ${ended.code}: ${ended.errors}${ended.out}`);
  return ended.out;
}

/** The lines of a text. */
export function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
