import { expect, test } from 'vitest';
import type { FormFields } from './form-fields.ts';
import { placeOnForm } from './place-on-form.ts';

const FIELDS = { allow: 'a.org\n\nb.org, c.org', env: 'ONE\nTWO', mounts: [], remotes: [] } as unknown as FormFields;

function problem(key: string, severity: 'error' | 'warning' = 'error', message = key) {
  return { code: 'wrong', severity, path: 'bottle.toml', line: 1, column: 1, key, message };
}

test('a problem stands at the field that its key names, and its step is wrong', () => {
  const { byField, others, wrong } = placeOnForm([problem('name'), problem('agent.command[0]')], FIELDS);

  expect(Object.keys(byField).sort()).toEqual(['command', 'name']);
  expect(others).toEqual([]);
  expect([...wrong]).toEqual(['agent']);
});

test('a warning stands below the fields of its step, which is not wrong', () => {
  const { byField, others, wrong } = placeOnForm([problem('egress.preset', 'warning')], FIELDS);

  expect(byField).toEqual({});
  expect(others.map(({ step }) => step)).toEqual(['network']);
  expect([...wrong]).toEqual([]);
});

test('problems of single hosts and names keep the line they were typed on', () => {
  const placed = placeOnForm([problem('egress.allow[2]'), problem('egress.allow[0]'), problem('env.TWO')], FIELDS);

  expect(placed.hosts.map(({ line }) => line)).toEqual([1, 3]);
  expect(placed.names.map(({ line }) => line)).toEqual([2]);
});

test('a problem of a row stands at the row as it is in the form, empty rows counted', () => {
  const mounts = [
    { host: '', guest: '/workspace', mode: 'read-only' as const },
    { host: '/etc', guest: '/w', mode: 'read-only' as const },
  ];
  const remotes = [{ name: 'a', upstream: '', identityFile: '', knownHost: '' }];
  const { byField, wrong } = placeOnForm([problem('mounts[0].host'), problem('git[0].known_host'), problem('git[0]')], {
    ...FIELDS,
    mounts,
    remotes,
  });

  expect(Object.keys(byField).sort()).toEqual(['mounts[1].host', 'remotes[0].knownHost', 'remotes[0].upstream']);
  expect([...wrong]).toEqual(['access']);
});

test('what belongs to no field stands on the last step, and the same one once', () => {
  expect(placeOnForm([problem('expect[0]'), problem('expect[0]')], FIELDS).others).toMatchObject([{ step: 'summary' }]);
});
