import { err, ok, type Result } from '../../base/result.ts';

/** The text before the first byte that is not UTF-8, and that byte. */
export interface DecodeFailure {
  readonly before: string;
  readonly byte: number;
}

const CHUNK = 8_000;

/**
 * Decodes UTF-8 strictly, as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
 *
 * A byte order mark stays, so that an edited text keeps it. (src-shared has no TextDecoder.)
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, DecodeFailure> {
  const parts: string[] = [];
  let points: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(bytes, at);
    if (length === 0) return err({ before: parts.join('') + String.fromCodePoint(...points), byte: lead });
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = 1; next < length; next += 1) point = (point << 6) | ((bytes[at + next] ?? 0) & 0x3f);
    points.push(point);
    at += length;
    if (points.length === CHUNK) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  return ok(parts.join('') + String.fromCodePoint(...points));
}

/** How many bytes the character at this place has; 0 when it is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
