import { describe, expect, test } from 'vitest';
import { factHolds, isRange } from './judge-version.ts';

const SEEN = { from: '0.8.1', to: '0.8.10' };

describe('whether a fact holds for a version', () => {
  test.each([
    ['>= 0.8.8', '0.8.8', 'holds'],
    ['>= 0.8.8', '0.8.10', 'holds'],
    ['>= 0.8.8', '0.8.7', 'does-not-hold'],
    ['< 0.8.8', '0.8.7', 'holds'],
    ['< 0.8.8', '0.8.8', 'does-not-hold'],
    ['<= 0.8.8', '0.8.8', 'holds'],
    ['> 0.8.8', '0.8.8', 'does-not-hold'],
    ['= 0.8.8', '0.8.8', 'holds'],
    ['>= 0.8.2, < 0.8.8', '0.8.8', 'does-not-hold'],
    ['>= 0.8.2, < 0.8.8', '0.8.2', 'holds'],
    ['all', '0.8.5', 'holds'],
    ['all', 'v0.8.5', 'holds'],
  ])('%s and %s: %s', (versions, version, expected) => {
    expect(factHolds({ versions, seen: SEEN }, version)).toBe(expected);
  });

  test('compares numbers, not texts', () => {
    expect(factHolds({ versions: '>= 0.8.9', seen: SEEN }, '0.8.10')).toBe('holds');
  });

  test.each(['0.8.0', '0.8.11', '0.9.0', '1.0.0', '0.7.99'])('is unknown outside what was looked at: %s', (version) => {
    expect(factHolds({ versions: 'all', seen: SEEN }, version)).toBe('unknown');
  });

  test.each([
    '0.8.9-rc1',
    '0.8.9-3-gabcdef',
    '0.8.9+patched',
    '0.8.9-dirty',
    '0.8',
    '0.8.9.1',
    '(devel)',
    'latest',
    '',
    ' 0.8.9',
    '0.8.9\n',
    '٠.٨.٩',
    '0.8.99999999999999999999',
  ])('is unknown for a version that is no release: %j', (version) => {
    expect(factHolds({ versions: 'all', seen: SEEN }, version)).toBe('unknown');
  });

  test.each(['', '0.8.8', '=> 0.8.8', '>= 0.8', '>= 0.8.8,', 'some'])(
    'is unknown for a range that is none: %j',
    (versions) => {
      expect(isRange(versions)).toBe(false);
      expect(factHolds({ versions, seen: SEEN }, '0.8.8')).toBe('unknown');
    },
  );
});
