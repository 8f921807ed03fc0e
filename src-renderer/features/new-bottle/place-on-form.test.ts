import { expect, test } from 'vitest';
import { linesOfHosts, placeOnForm } from './place-on-form.ts';

function problem(key: string, severity: 'error' | 'warning' = 'error', message = key) {
  return { code: 'wrong', severity, path: 'bottle.toml', line: 1, column: 1, key, message };
}

test('a problem stands at the field that its key names', () => {
  const { byField, others } = placeOnForm([problem('name'), problem('agent.command[0]'), problem('backend')]);

  expect(Object.keys(byField).sort()).toEqual(['backend', 'command', 'name']);
  expect(others).toEqual([]);
});

test('an error is shown before a warning at the same field', () => {
  const { byField } = placeOnForm([problem('name', 'warning', 'odd'), problem('name', 'error', 'taken')]);

  expect(byField.name?.message).toBe('taken');
});

test('problems of single hosts keep the number of the host, in order', () => {
  const { hosts } = placeOnForm([problem('egress.allow[10]'), problem('egress.allow[2]')]);

  expect(hosts.map(({ index }) => index)).toEqual([2, 10]);
});

test('what belongs to no field stands below the form', () => {
  expect(placeOnForm([problem('env.TOKEN')]).others).toHaveLength(1);
  expect(placeOnForm([problem('env.TOKEN'), problem('env.TOKEN')]).others).toHaveLength(1);
});

test('hosts are found on the lines that they were typed on', () => {
  expect(linesOfHosts('a.org\n\n b.org, c.org\n,\nd.org')).toEqual([1, 3, 3, 5]);
});
