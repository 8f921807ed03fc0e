import { escapeTerminal } from '../escape-terminal.ts';

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes a text of any origin plain text in HTML, also inside a quoted attribute; hidden and acting characters are shown. */
export function escapeHtml(text: string): string {
  return escapeTerminal(text).replace(/[&<>"']/g, (character) => MARKUP[character] ?? '');
}
