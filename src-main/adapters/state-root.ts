import { dirname, join, resolve } from 'node:path';
import type { StateProblem } from '#main/capabilities/state-files';
import { err, ok, type Result } from '#shared/base/result';
import type { Platform } from '#shared/model/host-facts';
import { refuse, words } from './state/state-problem.ts';
import { walkWay } from './way/walk-way.ts';

/** What the place of the state root depends on. */
export interface StateRootInput {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: Platform;
  /** The absolute home folder. */
  readonly homeFolder: string;
}

/**
 * Finds the state root: `$CORKBOARD_HOME`, else the platform's place, with links above it resolved once (DESIGN 7).
 *
 * Nothing is created, and what others can do on the way is judged by the first write. A `$CORKBOARD_HOME` that is not
 * absolute is refused instead of guessed at; an empty one, and a relative `$XDG_DATA_HOME`, count as not set.
 */
export function findStateRoot(input: StateRootInput): Result<string, StateProblem> {
  const named = input.env['CORKBOARD_HOME'] ?? '';
  if (named !== '' && !named.startsWith('/')) return err(refuseRelative(named, input.homeFolder));
  const root = resolve(named === '' ? platformPlace(input) : named);
  if (!root.startsWith('/') || root === '/') {
    const remedy = words('Set CORKBOARD_HOME to an absolute path below your home folder.');
    return err(refuse(root, 'is no place for the state root', remedy));
  }
  const { realPath, missing, obstacle } = walkWay(dirname(root), process.getuid?.() ?? -1);
  // A way that is not passed stays as it was named; the first write refuses it, with the place that is wrong.
  if (obstacle !== null) return ok(root);
  return ok(join(realPath, ...missing, root.slice(root.lastIndexOf('/') + 1)));
}

function platformPlace({ env, platform, homeFolder }: StateRootInput): string {
  if (platform === 'darwin') return `${homeFolder}/Library/Application Support/Corkboard`;
  const data = env['XDG_DATA_HOME'] ?? '';
  return data.startsWith('/') ? `${data}/corkboard` : `${homeFolder}/.local/share/corkboard`;
}

function refuseRelative(named: string, homeFolder: string): StateProblem {
  const absolute = /^~(\/|$)/.test(named) ? `${homeFolder}${named.slice(1)}` : resolve(named);
  return {
    code: 'path-refused',
    path: named,
    message: `CORKBOARD_HOME is "${named}", which is no absolute path.`,
    remedy: {
      kind: 'command',
      text: 'Set it to the whole path.',
      literal: `export CORKBOARD_HOME='${absolute.replaceAll("'", `'\\''`)}'`,
    },
  };
}
