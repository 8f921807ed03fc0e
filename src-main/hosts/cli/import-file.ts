import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, type Result } from '#shared/base/result';
import type { ServiceFailure, SpecFileReport } from '#main/services/services';
import { askForPowers } from './ask.ts';
import { cliFailure } from './print/cli-failure.ts';
import type { CommandContext } from './command.ts';

const FILE_LIMIT_BYTES = 6_000_000;

/** How a file is to be taken in. */
export interface ImportOptions {
  /** Takes its powers without asking. */
  readonly isConfirmed: boolean;
  /** Takes other bytes for a slug that exists. */
  readonly isReplacing: boolean;
}

/** Takes in a spec file; its powers are shown and asked for on a terminal, and refused without one. */
export async function importFile(
  context: CommandContext,
  path: string,
  options: ImportOptions,
): Promise<Result<SpecFileReport, ServiceFailure>> {
  const content = readSpecFile(resolve(context.host.cwd, path), path);
  if (!content.ok) return content;
  const input = { content: content.value, path, replace: options.isReplacing };
  const { bottles } = context.services;
  const first = await bottles.importSpec({ ...input, acceptedPowers: options.isConfirmed ? 'all' : null });
  if (first.ok || first.error.code !== 'powers-not-accepted') return first;
  const { powersHash } = first.error.detail;
  if (powersHash === undefined || !(await askForPowers(context.streams, path, first.error.detail))) {
    return err(adviseOnPowers(first.error));
  }
  return bottles.importSpec({ ...input, acceptedPowers: { hash: powersHash } });
}

function adviseOnPowers(failure: ServiceFailure): ServiceFailure {
  const text = 'Nothing was taken in. At a terminal you are asked; --yes takes it with these powers.';
  return { ...failure, detail: { ...failure.detail, remedy: { kind: 'words', text, literal: null } } };
}

function readSpecFile(absolute: string, path: string): Result<Uint8Array, ServiceFailure> {
  try {
    const found = statSync(absolute);
    if (!found.isFile()) {
      return err(cliFailure('spec-unreadable', `${path} is no file`, 'Name a bottle.toml.'));
    }
    if (found.size > FILE_LIMIT_BYTES) {
      return err(cliFailure('file-too-large', `${path} has ${found.size} bytes; a spec has 256 kB at most`));
    }
    return ok(readFileSync(absolute));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reason = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    return err(cliFailure('spec-unreadable', `${path}: ${reason}`, 'corkboard list shows the bottles there are.'));
  }
}
