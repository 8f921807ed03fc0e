import { expect, test } from 'vitest';
import { offerText, outcomeText, typedCommand, whyNoCommand } from './command-texts.ts';

const COMMAND = '/Applications/My Apps/Corkboard.app/Contents/Resources/bin/corkboard';
const TYPED =
  "sudo ln -sf '/Applications/My Apps/Corkboard.app/Contents/Resources/bin/corkboard' /usr/local/bin/corkboard";

test('the command to type is quoted for a shell', () => {
  expect(typedCommand(COMMAND)).toBe(TYPED);
});

test('what is offered shows the whole command', () => {
  expect(offerText(COMMAND).detail).toContain(TYPED);
});

test.each([
  ['/Volumes/Corkboard 0.1.0/Corkboard.app/Contents/Resources/bin/corkboard', true],
  ['/private/var/folders/x/T/AppTranslocation/0A/d/Corkboard.app/Contents/Resources/bin/corkboard', true],
  [COMMAND, false],
  ['/Users/me/Volumes/Corkboard.app/Contents/Resources/bin/corkboard', false],
])('from %s it is refused: %s', (command, isRefused) => {
  expect(whyNoCommand(command) !== null).toBe(isRefused);
});

test('a folder that takes no link is answered with the reason and the command', () => {
  const { detail } = outcomeText({ status: 'refused', path: '/usr/local/bin/corkboard', why: 'EACCES: no' }, COMMAND);

  expect(detail).toContain('EACCES: no');
  expect(detail).toContain(TYPED);
});
