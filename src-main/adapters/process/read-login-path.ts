import { walkWay } from '../way/walk-way.ts';
import { runBounded } from './run-bounded.ts';

const MARK = 'corkboard-path:';

/**
 * Asks a login shell for its PATH, or answers null when it does not say within 2 s.
 *
 * Its start-up files print what they like, so the value stands behind a mark on a line of its own. A shell that others
 * can change is not started.
 */
export async function readLoginPath(shell: string, env: Readonly<Record<string, string>>): Promise<string | null> {
  if (!shell.startsWith('/')) return null;
  const { missing, obstacle } = walkWay(shell, process.getuid?.() ?? -1);
  if (missing.length > 0 || obstacle !== null) return null;
  const argv = [shell, '-l', '-c', `printf '\\n${MARK}%s\\n' "$PATH"`];
  const { outcome, stdout } = await runBounded({ argv, env, timeoutMs: 2_000, outputBytes: 64_000 });
  if (outcome !== 'exited') return null;
  const line = stdout.split('\n').findLast((text) => text.startsWith(MARK));
  return line === undefined ? null : line.slice(MARK.length).trim();
}
