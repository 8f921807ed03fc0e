import { quotePosix } from '#shared/report/quote-posix';
import type { LinkOutcome } from './link-command.ts';

/** What a native message says. */
export interface MessageText {
  readonly message: string;
  readonly detail: string;
}

/** The command that a person types to have `corkboard` in every terminal; /usr/local/bin belongs to root. */
export function typedCommand(command: string): string {
  return quotePosix(['sudo', 'ln', '-sf', command, '/usr/local/bin/corkboard']);
}

/**
 * Says why the command cannot be offered from where the app lies, or null. A disk image goes when it is ejected, and macOS
 * runs an app that was never moved from its download in a place that is gone with the next start.
 */
export function whyNoCommand(command: string): MessageText | null {
  if (!command.startsWith('/Volumes/') && !command.includes('/AppTranslocation/')) return null;
  return {
    message: 'Move Corkboard to Applications first.',
    detail:
      'The command is a link to the app, and where the app is now it will not stay. Drag it to Applications and open it there.',
  };
}

/** What is offered, before anything is done. */
export function offerText(command: string): MessageText {
  return {
    message: 'Install the command corkboard?',
    detail: [
      'The command is a link to this app. Choose a folder of yours that is in your PATH, and the link is made there.',
      'Or type this in a terminal; it asks for your password:',
      typedCommand(command),
    ].join('\n\n'),
  };
}

/** What became of it. */
export function outcomeText(outcome: LinkOutcome, command: string): MessageText {
  const { path } = outcome;
  switch (outcome.status) {
    case 'linked':
      return {
        message: 'The command is installed.',
        detail: `${path}\n\nOpen a new terminal and type: corkboard --version`,
      };
    case 'already':
      return { message: 'The command is there already.', detail: path };
    case 'occupied':
      return {
        message: 'Nothing was changed: something else has this name.',
        detail: `${path} is not a link to Corkboard. Choose another folder, or move it away yourself.`,
      };
    case 'refused':
      return {
        message: 'The link could not be made.',
        detail: `${outcome.why}\n\nChoose another folder, or type this in a terminal:\n\n${typedCommand(command)}`,
      };
  }
}
