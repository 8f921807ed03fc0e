/** C0 and C1 controls, surrogates without their other half, marks that turn the direction of text, and what is no character. */
const SPECIAL =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that says on one line, in a picture and in any XML file, what it looks like: each special character is `�`. */
export function plainText(text: string): string {
  return text.replace(SPECIAL, '\ufffd');
}

/** Characters that take two places: CJK, full-width forms, most emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many px a text takes at most, from the width of one plain character. */
export function measureText(text: string, charPx: number): number {
  let places = 0;
  for (const char of text) places += WIDE.test(char) ? 2 : 1;
  return places * charPx;
}

/** Cuts a text to a width with an ellipsis at its end; what fits stays as it is. */
export function fitText(text: string, widthPx: number, charPx: number): string {
  if (measureText(text, charPx) <= widthPx) return text;
  let kept = '';
  let used = charPx;
  for (const char of text) {
    used += measureText(char, charPx);
    if (used > widthPx) break;
    kept += char;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}

/** The last name in a path; a path without any stays as it is. */
export function lastStep(path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  return steps[steps.length - 1] ?? path;
}
