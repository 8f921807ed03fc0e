import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ServiceFailure } from '#main/services/services';
import { err, ok, type Result } from '#shared/base/result';
import { cliFailure } from './print/cli-failure.ts';

/** Writes a text to a file that must not exist, readable by its owner alone; answers the absolute path. */
export function writeNewFile(cwd: string, name: string, text: string): Result<string, ServiceFailure> {
  const path = resolve(cwd, name);
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return ok(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reason = code === 'EEXIST' ? 'there is a file of that name already' : `it cannot be written (${code})`;
    return err(cliFailure('write-failed', `${name}: ${reason}`, 'Name another file.'));
  }
}
