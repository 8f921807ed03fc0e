import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const COLORS = 256;
/** How many of them are the ones that a picture has most of; the others are the ones that would be missed most. */
const FREQUENT = 160;

/**
 * Writes a screenshot again with 256 of its colours, each other pixel with the nearest of them. Edges of letters have
 * thousands of colours and are what makes a screenshot big; nobody sees the difference.
 * @param {Buffer} png As Chromium writes it: 8 bits a channel, no alpha, not interlaced.
 */
export function shrinkPng(png) {
  const { width, height, pixels } = readPixels(png);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = choosePalette(counts);
  const places = new Map([...counts.keys()].map((color) => [color, findNearest(palette, color)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [index, color] of pixels.entries()) rows[index + Math.floor(index / width) + 1] = places.get(color) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colors = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', head),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {ReadonlyMap<number, number>} counts
 * @returns {readonly number[]}
 */
function choosePalette(counts) {
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
  const palette = byCount.slice(0, FREQUENT);
  const missed = new Map(byCount.map((color) => [color, distance(color, palette[findNearest(palette, color)] ?? 0)]));
  while (palette.length < Math.min(COLORS, byCount.length)) {
    let next = 0;
    for (const [color, away] of missed) if (away > (missed.get(next) ?? -1)) next = color;
    palette.push(next);
    for (const [color, away] of missed) missed.set(color, Math.min(away, distance(color, next)));
  }
  return palette;
}

/** @param {Buffer} png */
function readPixels(png) {
  const chunks = listChunks(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (head?.[8] !== 8 || head[9] !== 2 || head[12] !== 0) throw new Error('Not a PNG as Chromium writes it.');
  const width = head.readUInt32BE(0);
  const height = head.readUInt32BE(4);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const bytes = unfilter(inflateSync(packed), width * 3, height);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = bytes.readUIntBE(at * 3, 3);
  return { width, height, pixels };
}

/** @param {Buffer} png */
function listChunks(png) {
  const chunks = [];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const size = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + size) });
    at += size + 12;
  }
  return chunks;
}

/**
 * Undoes the filters of the PNG specification, section 9, of rows of 3 bytes a pixel.
 * @param {Buffer} filtered
 * @param {number} stride
 * @param {number} height
 */
function unfilter(filtered, stride, height) {
  const bytes = Buffer.alloc(stride * height);
  for (let at = 0; at < bytes.length; at += 1) {
    const row = Math.floor(at / stride);
    const isFirst = at % stride < 3;
    const left = isFirst ? 0 : (bytes[at - 3] ?? 0);
    const above = bytes[at - stride] ?? 0;
    const corner = isFirst ? 0 : (bytes[at - stride - 3] ?? 0);
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filtered[row * (stride + 1)] ?? 0];
    bytes[at] = (filtered[at + row + 1] ?? 0) + (guess ?? 0);
  }
  return bytes;
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
  const sum = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** @param {number} color */
function channels(color) {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

/**
 * @param {readonly number[]} palette
 * @param {number} color
 */
function findNearest(palette, color) {
  let best = 0;
  let least = Infinity;
  for (const [index, known] of palette.entries()) {
    const away = distance(known, color);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
  const [red, green, blue] = [
    (one >> 16) - (other >> 16),
    ((one >> 8) & 255) - ((other >> 8) & 255),
    (one & 255) - (other & 255),
  ];
  return red * red + green * green + blue * blue;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
