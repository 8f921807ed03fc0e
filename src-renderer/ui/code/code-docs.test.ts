import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { type CodeTableDoc, completeToml } from './code-docs.ts';

const key = { type: 'text', isRequired: false, preset: null, doc: 'A key.', example: '"x"', values: [] };
const TABLES: readonly CodeTableDoc[] = [
  {
    path: '',
    isList: false,
    doc: 'The file.',
    keys: [
      { ...key, key: 'name', isRequired: true },
      { ...key, key: 'color', values: ['"teal"', '"blue"'], preset: '"teal"' },
    ],
  },
  { path: 'agent', isList: false, doc: 'What runs. In the guest.', keys: [{ ...key, key: 'cpus' }] },
  { path: 'git', isList: true, doc: 'A remote.', keys: [{ ...key, key: 'upstream' }] },
];

function complete(marked: string, explicit = true): readonly string[] | null {
  const state = EditorState.create({ doc: marked.replace('|', '') });
  const result = completeToml(TABLES, new CompletionContext(state, marked.indexOf('|'), explicit));
  return result?.options.map(({ label }) => label) ?? null;
}

describe('completion', () => {
  test.each([
    ['n|', ['name', 'color', '[agent]', '[[git]]']],
    ['name = "x"\nc|', ['color', '[agent]', '[[git]]']],
    ['[agent]\nc|', ['cpus', '[[git]]']],
    ['[[git]]\nupstream = "x"\n[[git]]\nu|', ['upstream', '[agent]', '[[git]]']],
    ['[agent]\n\n[|', ['[[git]]']],
    ['color = "|', ['"teal"', '"blue"']],
    ['color = |', ['"teal"', '"blue"']],
  ])('of %j', (marked, labels) => {
    expect(complete(marked)).toEqual(labels);
  });

  test.each(['name = |', '# n|', '[elsewhere]\nn|', 'allow = [\n  |'])('of %j knows nothing', (marked) => {
    expect(complete(marked)).toBeNull();
  });

  test('does not come up on an empty line by itself', () => {
    expect(complete('|', false)).toBeNull();
    expect(complete('color = |', false)).toEqual(['"teal"', '"blue"']);
  });

  test('takes a quote that stands behind the cursor with it', () => {
    const state = EditorState.create({ doc: 'color = "te"' });

    expect(completeToml(TABLES, new CompletionContext(state, 11, true))).toMatchObject({ from: 8, to: 12 });
  });
});
