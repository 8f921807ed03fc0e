import { app, dialog } from 'electron';
import type { Remedy } from '#shared/model/check';

/** Says one line to whoever started the app from a terminal. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Ends a start that cannot go on, with what happened and what to do, in the terminal and in a dialog. */
export function refuseToStart(
  failure: { readonly message: string; readonly detail: { readonly remedy: Remedy | null } },
  exitCode = 1,
): void {
  const { remedy } = failure.detail;
  const lines = remedy === null ? [] : [remedy.text, ...(remedy.kind === 'words' ? [] : [remedy.literal])];
  say([failure.message, ...lines].join('\n'));
  dialog.showErrorBox('Corkboard cannot start', [failure.message, ...lines].join('\n\n'));
  app.exit(exitCode);
}

/** What is said where the app was started without Chromium's sandbox. */
export const NO_SANDBOX = {
  line: 'Corkboard was started with --no-sandbox: its page runs without the sandbox.',
  message: 'Corkboard runs without its sandbox.',
  detail: [
    'It was started with --no-sandbox. An AppImage adds that by itself where the system does not let programs make user namespaces.',
    'The page still reaches nothing but what the app answers, but a flaw in the page engine would not be held back by a second wall.',
    'Let the system make user namespaces, install Corkboard from a package, or use "corkboard serve" and a browser.',
  ].join('\n\n'),
  title: 'without its sandbox',
} as const;
