// Draws build/icons from build/icon.svg and, for the smallest size, build/icon-16.svg. The results are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { root } from './set-up.mjs';

const folder = join(root, 'build', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const icnsTypes = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

/** @param {number} size */
function draw(size) {
  const svg = readFileSync(join(root, 'build', size <= 24 ? 'icon-16.svg' : 'icon.svg'), 'utf8');
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

mkdirSync(folder, { recursive: true });
const ico = new IconIco();
const icns = new IconIcns();
for (const size of sizes) {
  const png = draw(size);
  writeFileSync(join(folder, `${size}x${size}.png`), png);
  if (size <= 256) await ico.addFromPng(png, null, false);
  if (icnsTypes.has(size)) await icns.addFromPng(png, icnsTypes.get(size) ?? [], false);
}
writeFileSync(join(root, 'build', 'icons', 'icon.ico'), ico.encode());
writeFileSync(join(root, 'build', 'icons', 'icon.icns'), icns.encode());
