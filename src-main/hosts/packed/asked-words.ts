/** What asks for the command line although it begins like one of Chromium's own switches. */
const WORDLESS = new Set(['--help', '-h', '--version', '-V', '--json']);

/** A command's name, or the mistyped one of a person: no path and no file's name looks like it. */
const BARE = /^[a-z_]+$/i;

/**
 * Finds the words of the command line among what the packed app was started with; null where the window was asked for.
 *
 * Everything after a `--` is words, as the `corkboard` command writes them: Chromium reads no switch there. Without one,
 * switches come first and are Chromium's; a bare word after them is a command, a path is a file to open in the window.
 * @param args What came after the program's name.
 */
export function askedWords(args: readonly string[]): readonly string[] | null {
  const end = args.indexOf('--');
  if (end !== -1) return args.slice(end + 1);
  const at = args.findIndex((arg) => WORDLESS.has(arg) || !arg.startsWith('-'));
  const first = args[at];
  if (first === undefined) return null;
  return WORDLESS.has(first) || BARE.test(first) ? args.slice(at) : null;
}
