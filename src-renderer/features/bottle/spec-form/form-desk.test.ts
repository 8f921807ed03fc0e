import { expect, test } from 'vitest';
import type { Problem } from '#renderer/parts/problem-list.tsx';
import { choicesAt, envKey, freeName, isLocked, problemAt, splitLines } from './form-desk.ts';

function problem(key: string, message: string, severity: Problem['severity'] = 'error'): Problem {
  return { code: 'x', severity, path: 'bottle.toml', line: 1, column: 1, key, message };
}

const problems = [
  problem('egress.allow[1]', 'warned', 'warning'),
  problem('egress.allow[2]', 'wrong'),
  problem('egress.allowed', 'unknown'),
  problem('git[1].name', 'taken'),
];

test('a problem stands at its key and at what the key is in', () => {
  expect(problemAt({ problems }, 'egress.allow')).toBe('wrong');
  expect(problemAt({ problems }, 'git[1].name')).toBe('taken');
  expect(problemAt({ problems }, 'git[1]')).toBe('taken');
  expect(problemAt({ problems }, 'git[0].name')).toBeUndefined();
  expect(problemAt({ problems }, 'egress.preset')).toBeUndefined();
});

test('what the form cannot show is not changed through it', () => {
  const form = { unreadable: ['agent', 'git[0].name', 'env.A'] } as never;

  expect(isLocked({ form, isReadOnly: false }, 'agent.cpus')).toBe(true);
  expect(isLocked({ form, isReadOnly: false }, 'git[0].name')).toBe(true);
  expect(isLocked({ form, isReadOnly: false }, 'git[0].upstream')).toBe(false);
  expect(isLocked({ form, isReadOnly: false }, 'agents')).toBe(false);
  expect(isLocked({ form, isReadOnly: true }, 'name')).toBe(true);
});

test('choices come from the documentation, without quotes', () => {
  const key = {
    key: 'mode',
    type: '',
    isRequired: false,
    preset: '"a"',
    doc: '',
    example: '',
    values: ['"a"', '"b-c"'],
  };
  const docs = [{ path: 'mounts', isList: true, doc: '', keys: [key] }];

  expect(choicesAt({ docs }, 'mounts', 'mode')).toEqual({ preset: 'a', values: ['a', 'b-c'] });
  expect(choicesAt({ docs: [] }, 'mounts', 'mode')).toEqual({ preset: null, values: [] });
});

test('names', () => {
  expect(envKey('LANG')).toBe('env.LANG');
  expect(envKey('a.b')).toBe('env."a.b"');
  expect(splitLines('a\n\n b \n')).toEqual(['a', ' b ']);
  expect(freeName('app', [], '-')).toBe('app');
  expect(freeName('app', ['app', null, 'app-2'], '-')).toBe('app-3');
});
