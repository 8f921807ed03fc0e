import { escapeTerminal } from '../escape-terminal.ts';

/** Makes a text of any origin one line of plain words in Markdown: no markup, no HTML, no link, no mention. */
export function escapeMarkdown(text: string): string {
  return (
    escapeTerminal(text)
      .replace(/[\\`*_{}[\]<>#|~&@!$]|:(?=\S)|(?<=www)\./gi, String.raw`\$&`)
      // At the beginning of a line these make lists, rules and headings.
      .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_all, space: string, sign: string) =>
        /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
      )
  );
}

/** Makes a text of any origin a piece of code in a line. */
export function codeSpan(text: string): string {
  const shown = escapeTerminal(text);
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') || shown === '' ? ' ' : '';
  return `${ticks}${pad}${shown}${pad}${ticks}`;
}

/** Makes lines of any origin a block of code that none of them can end. */
export function codeBlock(lines: readonly string[], language: string): string {
  const shown = lines.map(escapeTerminal);
  const fence = '`'.repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...shown, fence].join('\n');
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
