/**
 * Controls, among them ESC (C0, DEL, C1), line and paragraph separators, halves of surrogate pairs, and everything
 * invisible that changes how the text around it is read (bidi, zero width, tags); but not the two joiners that
 * scripts and emoji need, and not the tab.
 */
const UNPRINTABLE = /(?![\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Makes a text of any origin printable on one line of a terminal: what would act or hide is shown as `\x1b`, `\u{202e}`. */
export function escapeTerminal(text: string): string {
  return text.replace(UNPRINTABLE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  switch (character) {
    case '\n':
      return '\\n';
    case '\r':
      return '\\r';
    default: {
      const code = character.codePointAt(0) ?? 0;
      const digits = code.toString(16);
      return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u{${digits}}`;
    }
  }
}
