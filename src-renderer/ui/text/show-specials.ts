// Control characters but tab; what turns the direction of writing; what takes no room.
// oxlint-disable-next-line no-control-regex
const SPECIALS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Makes characters visible that would hide or turn the text around them, as `<U+202E>`. */
export function showSpecials(text: string): string {
  return text.replace(SPECIALS, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}
