import { sha256Hex } from '#shared/base/sha256';
import type { Slug } from '#shared/model/slug';
import type { World } from '../world.ts';

/** A Unix socket's path holds 104 bytes on macOS and 108 on Linux; this leaves room for a socket's name on both. */
const LIMIT_BYTES = 100;
const LONGEST_SOCKET_NAME = 'gvproxy.sock';

/** The absolute folder of a bottle's sockets: below the state root, or in the run-time folder where that is too long. */
export function runFolder({ files, system }: Pick<World, 'files' | 'system'>, slug: Slug): string {
  const name = sha256Hex(`${files.root}\n${slug}`).slice(0, 12);
  const below = `${files.root}/run/${name}`;
  if (new TextEncoder().encode(`${below}/${LONGEST_SOCKET_NAME}`).length <= LIMIT_BYTES) return below;
  return system.runtimeFolder === null
    ? `/tmp/corkboard-${system.uid}/${name}`
    : `${system.runtimeFolder}/corkboard/${name}`;
}
