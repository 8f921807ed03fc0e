import { Text } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { headersOf, keysAround, keyUnder, placeInToml } from './toml-place.ts';

/** A text with a mark `|` where the cursor is. */
function at(marked: string): [Text, number] {
  return [Text.of(marked.replace('|', '').split('\n')), marked.indexOf('|')];
}

describe('what is being typed', () => {
  test.each([
    ['na|', { kind: 'key', table: '', start: 0 }],
    ['|', { kind: 'key', table: '', start: 0 }],
    ['[agent]\n  cp|', { kind: 'key', table: 'agent', start: 10 }],
    ['[[git]]\nname = "x"\nup|', { kind: 'key', table: 'git', start: 19 }],
    ['[|', { kind: 'header', start: 0 }],
    ['x = 1\n[[gi|', { kind: 'header', start: 6 }],
    ['[egress]\npreset = |', { kind: 'value', table: 'egress', key: 'preset', start: 18 }],
    ['[egress]\npreset = "lo|', { kind: 'value', table: 'egress', key: 'preset', start: 18 }],
    ['color="t|', { kind: 'value', table: '', key: 'color', start: 6 }],
    ['never = "sidecar:|', { kind: 'value', table: '', key: 'never', start: 8 }],
    ['[egress]\nallow = [] # all\npre|', { kind: 'key', table: 'egress', start: 26 }],
    ['[egress]\nallow = [\n  "a",\n]\npre|', { kind: 'key', table: 'egress', start: 28 }],
  ])('%j', (marked, place) => {
    expect(placeInToml(...at(marked))).toEqual(place);
  });

  test.each([
    '# na|',
    'name = "a" |',
    'name = "a b|',
    '[egress]\nallow = [\n  |',
    '[egress]\nallow = [ # list\n  "a",\n|',
    'x = 1.|',
    '[agent] |',
  ])('%j tells nothing', (marked) => {
    expect(placeInToml(...at(marked))).toBeNull();
  });
});

describe('what lies under the pointer', () => {
  test.each([
    ['co|lor = "teal"', { table: '', key: 'color' }],
    ['[agent]\n  cpus| = 2', { table: 'agent', key: 'cpus' }],
    ['[ag|ent]', { table: 'agent', key: null }],
    ['[[gi|t]]', { table: 'git', key: null }],
  ])('%j', (marked, found) => {
    expect(keyUnder(...at(marked))).toEqual(found);
  });

  test.each(['color = "te|al"', '# co|lor', '| color = 1', '[agent] # ru|ns', '"a| b" = 1'])(
    '%j is no key',
    (marked) => {
      expect(keyUnder(...at(marked))).toBeNull();
    },
  );
});

test('the keys of the same section are known', () => {
  const text = Text.of(['name = 1', '[a]', 'one = 1', '', 'two = 2', '[b]', 'three = 3']);

  expect([...keysAround(text, 4)].sort()).toEqual(['one', 'two']);
  expect([...keysAround(text, 1)]).toEqual([]);
  expect([...headersOf(text)]).toEqual(['a', 'b']);
});
