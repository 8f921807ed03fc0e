import { expect, test } from 'vitest';
import { cliFailure, failureLines, failureReport } from './cli-failure.ts';

const problem = {
  code: 'wrong-type',
  severity: 'error' as const,
  path: 'bottle.toml',
  line: 3,
  column: 8,
  key: 'name',
  message: 'name is a text',
};

test('a failure says what happened, each problem with its place, and what to do', () => {
  const failure = cliFailure('spec-invalid', 'The spec has 1 problem.', 'Mend it.');

  expect(failureLines({ ...failure, detail: { ...failure.detail, problems: [problem] } })).toEqual([
    'corkboard: The spec has 1 problem.',
    '  bottle.toml:3:8  name is a text',
    '  Mend it.',
  ]);
});

test('a remedy that is a command stands on a line of its own, ready to be copied', () => {
  const failure = cliFailure('path-refused', '/state is open to other users.');
  const remedy = { kind: 'command' as const, text: 'Close it to other users.', literal: 'chmod 700 /state' };

  expect(failureLines({ ...failure, detail: { ...failure.detail, remedy } })).toEqual([
    'corkboard: /state is open to other users.',
    '  Close it to other users.',
    '    chmod 700 /state',
  ]);
});

test('a bottle that is not there leads to the list of those that are', () => {
  expect(failureLines(cliFailure('bottle-not-found', 'There is no bottle named nope.'))).toEqual([
    'corkboard: There is no bottle named nope.',
    '  `corkboard list` names the bottles that there are.',
  ]);
});

test('names that would act on a terminal are shown as what they are', () => {
  const lines = failureLines(cliFailure('bottle-not-found', 'no \u001b[31mred\u001b[0m \u202etxt'));

  expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u);
});

test('the commands of a launch that cannot be are below their heading, with what came of them and the fact', () => {
  const failure = cliFailure('launch-not-implemented', 'This version does not launch it.');
  const commands = [{ argv: ['gvproxy', '-config', '/a b'], outcome: 'ignores every key', fact: 'some-fact' }];
  const commandGroups = [{ heading: 'These fail', commands }];

  expect(failureLines({ ...failure, detail: { ...failure.detail, commandGroups } })).toEqual([
    'corkboard: This version does not launch it.',
    '',
    'These fail:',
    "  gvproxy -config '/a b'",
    '    ignores every key [some-fact]',
  ]);
});

test('as JSON it is one value with the code, the message and the whole detail', () => {
  expect(failureReport(cliFailure('bad-usage', 'no command was given', 'corkboard help'))).toEqual({
    error: {
      code: 'bad-usage',
      message: 'no command was given',
      problems: [],
      remedy: { kind: 'words', text: 'corkboard help', literal: null },
      powers: [],
    },
  });
});
