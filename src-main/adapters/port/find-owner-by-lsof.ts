import type { PortOwner } from '#main/capabilities/port-prober';
import { runBounded } from '../process/run-bounded.ts';

const LIMITS = { timeoutMs: 2_000, outputBytes: 64_000, env: {} };

/** Where macOS has the two programs. */
export interface OwnerPrograms {
  readonly lsof: string;
  readonly ps: string;
}

/**
 * Finds who listens on a port through lsof; processes of other users are `unknown`.
 *
 * `ps` prints arguments joined by blanks, so one that holds a blank comes back as two.
 */
export async function findOwnerByLsof(
  port: number,
  programs: OwnerPrograms = { lsof: '/usr/sbin/lsof', ps: '/bin/ps' },
): Promise<PortOwner> {
  const listed = await runBounded({
    argv: [programs.lsof, '-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'],
    ...LIMITS,
  });
  const pid = Number(/^p(\d+)$/m.exec(listed.stdout)?.[1] ?? Number.NaN);
  // lsof lists only what this user can see: an empty list does not mean that nobody listens.
  if (Number.isNaN(pid)) return { kind: 'unknown' };
  const command = /^c(.+)$/m.exec(listed.stdout)?.[1] ?? '';
  const printed = await runBounded({ argv: [programs.ps, '-ww', '-o', 'args=', '-p', String(pid)], ...LIMITS });
  return {
    kind: 'process',
    pid,
    command,
    argv: printed.stdout
      .trim()
      .split(/\s+/)
      .filter((word) => word !== ''),
  };
}
