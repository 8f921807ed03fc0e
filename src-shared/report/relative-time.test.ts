import { expect, test } from 'vitest';
import { relativeTime } from './relative-time.ts';

const NOW = new Date('2031-03-10T12:00:00Z');

test.each([
  ['2031-03-10T12:00:00Z', 'just now'],
  ['2031-03-10T11:59:01Z', 'just now'],
  ['2031-03-10T12:00:30Z', 'just now'],
  ['2031-03-10T11:59:00Z', '1 min ago'],
  ['2031-03-10T11:00:01Z', '59 min ago'],
  ['2031-03-10T10:00:00Z', '2 h ago'],
  ['2031-03-08T12:00:01Z', '47 h ago'],
  ['2031-03-08T12:00:00Z', '2 d ago'],
  ['2031-01-10T12:00:00Z', '59 d ago'],
  ['2031-01-09T12:00:00Z', '2031-01-09'],
  ['2031-03-11T12:00:00Z', '2031-03-11'],
  ['not a time', 'unknown'],
])('%s is %s', (then, said) => {
  expect(relativeTime(new Date(then), NOW)).toBe(said);
});
