const PLAIN = /^[\w@%+=:,./-]+$/;

/** Writes an argument vector as one line that a POSIX shell reads back as exactly these arguments. */
export function quotePosix(argv: readonly string[]): string {
  return argv.map(quoteWord).join(' ');
}

function quoteWord(word: string, index: number): string {
  // A first word with "=" would be an assignment, not a command.
  const isPlain = PLAIN.test(word) && !(index === 0 && word.includes('='));
  return isPlain ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
