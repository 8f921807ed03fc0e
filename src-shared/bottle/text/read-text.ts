import { err, ok, type Result } from '../../base/result.ts';
import type { Place } from '../../model/problem.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { placeAt } from './place-at.ts';
import { scanToml } from './scan-toml.ts';

/** What stands in the way of parsing a text at all. */
interface TextProblem extends Place {
  readonly code: string;
  readonly message: string;
}

/** Why nothing was parsed; `text` is null when the bytes are no text. */
export interface UnreadableText {
  readonly text: string | null;
  readonly problems: readonly [TextProblem, ...TextProblem[]];
}

const LIMIT_BYTES = 256_000;
const START: Place = { line: 1, column: 1 };
const SHOWN = 20;

/** Takes bytes or a text for a spec's text when a parser may see it: UTF-8, within the limits, nothing hidden in it. */
export function readText(content: Uint8Array | string): Result<string, UnreadableText> {
  const read = typeof content === 'string' ? ok(content) : decode(content);
  if (!read.ok) return read;
  const text = read.value;
  const refuse = (problem: TextProblem, ...more: TextProblem[]): Result<string, UnreadableText> =>
    err({ text, problems: [problem, ...more] });
  if (text.length > LIMIT_BYTES || new TextEncoder().encode(text).length > LIMIT_BYTES) return refuse(tooLarge());
  const [hidden, ...more] = findHidden(text);
  if (hidden !== undefined) return refuse(hidden, ...more);
  const over = scanToml(text);
  return over === null ? ok(text) : refuse({ ...placeAt(text, over.offset), code: over.code, message: over.message });
}

function decode(bytes: Uint8Array): Result<string, UnreadableText> {
  if (bytes.length > LIMIT_BYTES) return err({ text: null, problems: [tooLarge()] });
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || (bytes.length > 1 && (first === 0) !== (second === 0))) {
    const message = 'This file is UTF-16 text. A spec is UTF-8: save it again in that encoding.';
    return err({ text: null, problems: [{ ...START, code: 'not-utf8', message }] });
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return decoded;
  const { before, byte } = decoded.error;
  const hex = byte.toString(16).padStart(2, '0');
  const message = `The byte 0x${hex} here is not UTF-8 text. Save the file as UTF-8; if it is no text file, it is no spec.`;
  return err({ text: null, problems: [{ ...placeAt(before, before.length), code: 'not-utf8', message }] });
}

function tooLarge(): TextProblem {
  return { ...START, code: 'spec-too-large', message: `A spec is at most ${LIMIT_BYTES / 1000} kB.` };
}

/** Characters that make a text look different from what it is; one NUL or half a character ends the search. */
function findHidden(text: string): TextProblem[] {
  const found: TextProblem[] = [];
  for (const { 0: character, index } of text.matchAll(/[\0\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu)) {
    const place = placeAt(text, index);
    if (character === '\0') {
      return [{ ...place, code: 'nul-character', message: 'A NUL character stands here. A spec is text: remove it.' }];
    }
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    if (character >= '\ud800' && character <= '\udfff') {
      const message = `Half a character (U+${code}) stands here, which no file can hold. Remove it.`;
      return [{ ...place, code: 'half-character', message }];
    }
    const message = `An invisible character (U+${code}) that changes the direction of writing stands here: the text would not be what it looks like. Remove it.`;
    found.push({ ...place, code: 'direction-character', message });
    if (found.length === SHOWN) break;
  }
  return found;
}
