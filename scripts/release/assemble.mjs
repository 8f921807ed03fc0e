// `node scripts/release/assemble.mjs FOLDER`: writes the bill of materials and SHA256SUMS beside the packages in it.
import { resolve } from 'node:path';
import { writeSums } from '../packages/write-sums.mjs';
import { writeMaterials } from './write-materials.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder with the packages: node scripts/release/assemble.mjs dist');
  process.exit(2);
}
await writeMaterials(resolve(folder));
const names = await writeSums(resolve(folder));
if (names.length < 2) {
  console.error(`There is no package in ${folder}.`);
  process.exit(1);
}
for (const name of names) console.log(name);
