import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const isPublished = (/** @type {string} */ name) => /\.(AppImage|deb|rpm|tar\.gz|dmg|zip|exe|cdx\.json)$/.test(name);

/**
 * Writes SHA256SUMS beside the packages, as `sha256sum --check` reads it; answers the names it holds.
 * @param {string} folder
 */
export async function writeSums(folder) {
  const names = readdirSync(folder).filter(isPublished).sort();
  const lines = [];
  for (const name of names) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}\n`);
  }
  if (names.length > 0) writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
  return names;
}
