import { describe, expect, test } from 'vitest';
import { createFakeWorld } from '#main/testing/fake-world';
import type { SpecChange } from '#shared/contract/schemas/spec-form';
import { createServices } from '../create-services.ts';

const SPEC = `# about the bottle
version = 1
name = "Web"   # the label

[env]
LANG = "C"   # plain

[[git]]   # one
name = "app"
upstream = "https://a.example/app.git"
`;

const { edits } = createServices(createFakeWorld());

async function patch(...changes: readonly SpecChange[]): Promise<string> {
  const patched = await edits.patch(SPEC, changes);
  return patched.ok ? patched.value.text : expect.fail(patched.error.message);
}

describe('a change in the form', () => {
  test.each<[string, SpecChange, string, string]>([
    ['a value', { key: 'name', value: 'Other' }, '"Web"', '"Other"'],
    [
      'a number that was not there',
      { key: 'agent.cpus', value: 4 },
      'upstream = "https://a.example/app.git"\n',
      'upstream = "https://a.example/app.git"\n\n[agent]\ncpus = 4\n',
    ],
    ['a key of an entry', { key: 'git[0].name', value: 'docs' }, '"app"', '"docs"'],
    ['a key that goes', { key: 'env.LANG', value: null }, 'LANG = "C"   # plain\n', ''],
    [
      'an entry more',
      { key: 'git[1]', value: { name: 'b', upstream: 'https://b.example/b.git' } },
      'app.git"\n',
      'app.git"\n\n[[git]]\nname = "b"\nupstream = "https://b.example/b.git"\n',
    ],
  ])('%s changes the lines that it must, and comments stay', async (_what, change, from, to) => {
    expect(await patch(change)).toBe(SPEC.replace(from, to));
  });

  test('of which one part cannot be made is not made at all, and says which', async () => {
    const patched = await edits.patch(SPEC, [
      { key: 'name', value: 'Other' },
      { key: 'git[7].name', value: 'x' },
    ]);

    expect(patched).toMatchObject({
      error: { code: 'bad-usage', message: expect.stringMatching(/^git\[7\]\.name: /) },
    });
  });

  test('of a text that cannot be read says where', async () => {
    expect(await edits.patch('name = \n', [{ key: 'name', value: 'x' }])).toMatchObject({
      error: { message: expect.stringContaining('line 1') },
    });
  });
});

test('a text that is no TOML has a place instead of a form', async () => {
  expect(await edits.readForm('a = 1\nb = \n')).toMatchObject({ value: { status: 'unreadable', line: 2 } });
  expect(await edits.readForm('name = "x"\n')).toMatchObject({ value: { status: 'ready', form: { name: 'x' } } });
});

test('the documentation names every table once', async () => {
  const docs = await edits.getSpecDocs();

  expect(docs.ok && docs.value.tables.map(({ path }) => path)).toEqual([
    '',
    'agent',
    'qemu',
    'env',
    'egress',
    'git',
    'supervise',
    'mounts',
    'expect',
  ]);
});
