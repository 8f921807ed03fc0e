import { describe, expect, test } from 'vitest';
import { COMMANDS } from './commands.ts';
import { completeWords } from './completion.ts';

const slugs = ['web-agent', 'web-second', 'other'];

describe('completions', () => {
  test('offer every command for nothing begun', () => {
    expect(completeWords([''], slugs)).toEqual([...COMMANDS.map(({ name }) => name), 'serve', 'completion', 'help']);
  });

  test.each<[readonly string[], readonly string[]]>([
    [['pl'], ['plan']],
    [
      ['plan', 'web'],
      ['web-agent', 'web-second'],
    ],
    [['plan', ''], slugs],
    [
      ['prepare', 'web-agent', '--re'],
      ['--review', '--replace'],
    ],
    [['serve', '--p'], ['--port']],
    [['help', 'ex'], ['export']],
    [['completion', 'f'], ['fish']],
    [['tool', 'g'], ['gvproxy']],
    [['import', 'web'], []],
    [['nothing', ''], []],
    [['nothing', '--'], []],
  ])('for %j are %j', (words, offered) => {
    expect(completeWords(words, slugs)).toEqual(offered);
  });
});
