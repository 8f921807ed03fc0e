import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runQuietly } from '../run-program.mjs';
import { root } from '../set-up.mjs';
import { readBundledPackages } from './note-packages.mjs';

/** @typedef {{ 'bom-ref': string, name: string, scope?: string, properties?: readonly { name: string, value: string }[] }} Component */

// The app runs on it; it is packed, not bundled.
const packed = 'electron';

/**
 * Writes the bill of materials, CycloneDX in JSON, beside the packages and answers its name.
 *
 * npm lists every package of the lock file with its licence and checksum. To npm all are for development, because the
 * bundles hold the libraries; so what is in a package is called required here, and what only builds and tests is excluded.
 * @param {string} folder
 */
export async function writeMaterials(folder) {
  // Named, because npm leaves them out where NODE_ENV says production, as a build in the same process makes it.
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--include=dev'];
  const npm = process.env['npm_execpath'];
  const run = npm?.endsWith('js')
    ? await runQuietly(process.execPath, [npm, ...words], { cwd: root })
    : await runQuietly('npm', words, { cwd: root });
  // npm warns before and after its answer.
  const bill = JSON.parse(run.output.slice(run.output.indexOf('{\n'), run.output.lastIndexOf('}') + 1));
  if (run.code !== 0) throw new Error(`npm sbom ended with ${run.code}: ${run.output}`);
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const path = `${name}-${version}.cdx.json`;
  const components = sortOut(bill.components, readBundledPackages());
  bill.metadata.component.name = name;
  await writeFile(join(folder, path), `${JSON.stringify({ ...bill, components }, null, 2)}\n`);
  return path;
}

/**
 * @param {readonly Component[]} components
 * @param {ReadonlyMap<string, string>} bundled
 */
function sortOut(components, bundled) {
  const lost = [...bundled.keys()].filter((ref) => !components.some((component) => component['bom-ref'] === ref));
  if (lost.length > 0) throw new Error(`npm does not list what the bundles hold: ${lost.join(', ')}`);
  return components.map((component) => {
    if (component.name !== packed && !bundled.has(component['bom-ref'])) return { ...component, scope: 'excluded' };
    const properties = component.properties?.filter((property) => property.name !== 'cdx:npm:package:development');
    return { ...component, scope: 'required', properties };
  });
}
