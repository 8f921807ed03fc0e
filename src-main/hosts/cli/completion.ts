import { TOOL_IDS } from '#shared/model/tool';
import type { CommandOption } from './command.ts';
import { COMMANDS } from './commands.ts';
import { JSON_OPTION, SERVE_OPTIONS } from './shared-options.ts';

/** The shells that completions can be printed for. */
export const COMPLETION_SHELLS = ['bash', 'zsh', 'fish'] as const;

/** A shell that completions can be printed for. */
export type CompletionShell = (typeof COMPLETION_SHELLS)[number];

const EXTRA_COMMANDS = ['serve', 'completion', 'help'];

/**
 * The words that can stand next on a command line; `words` are those after `corkboard`, the last one begun.
 *
 * An empty answer lets the shell offer files.
 */
export function completeWords(words: readonly string[], slugs: readonly string[]): string[] {
  const begun = words.at(-1) ?? '';
  const [name] = words;
  const names = [...COMMANDS.map((command) => command.name), ...EXTRA_COMMANDS];
  if (words.length <= 1 || name === 'help') return startingWith(begun, names);
  if (name === 'tool' && words.length === 2 && !begun.startsWith('-')) return startingWith(begun, TOOL_IDS);
  if (name === 'completion') return startingWith(begun, COMPLETION_SHELLS);
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (begun.startsWith('-')) {
    const options = name === 'serve' ? SERVE_OPTIONS : command?.options;
    return options === undefined ? [] : startingWith(begun, flagsOf([...options, JSON_OPTION]));
  }
  return command?.words.includes('slug') === true ? startingWith(begun, slugs) : [];
}

function flagsOf(options: readonly CommandOption[]): string[] {
  return [...options.map(({ flags }) => flags.split(' ')[0] ?? ''), '--help'];
}

function startingWith(begun: string, candidates: readonly string[]): string[] {
  return candidates.filter((candidate) => candidate.startsWith(begun));
}

/** The script that a shell reads once; it asks `corkboard __complete` for the words each time. */
export function completionScript(shell: CompletionShell): string {
  return SCRIPTS[shell];
}

const SCRIPTS: Readonly<Record<CompletionShell, string>> = {
  bash: `# corkboard completion for bash: source this file, or put it where bash-completion looks.
_corkboard() {
  local IFS=$'\\n'
  COMPREPLY=($(corkboard __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _corkboard corkboard
`,
  zsh: `#compdef corkboard
# corkboard completion for zsh: put it as _corkboard into a folder of $fpath.
_corkboard() {
  local -a candidates
  candidates=("\${(@f)$(corkboard __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  candidates=(\${candidates:#})
  if (( \${#candidates} )); then compadd -a candidates; else _files; fi
}
if [[ \${funcstack[1]} = _corkboard ]]; then _corkboard "$@"; else compdef _corkboard corkboard; fi
`,
  fish: `# corkboard completion for fish: put it as corkboard.fish into ~/.config/fish/completions.
function __corkboard_words
    set -l words (commandline -opc) (commandline -ct)
    set -e words[1]
    corkboard __complete $words 2>/dev/null
end
# A command's name is no file; after it, a file can be meant.
complete -c corkboard -n 'test (count (commandline -opc)) -eq 1' -f
complete -c corkboard -a '(__corkboard_words)'
`,
};
