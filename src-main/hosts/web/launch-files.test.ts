import { expect, test } from 'vitest';
import { FakeStateFiles } from '#main/testing/fake-state-files';
import { LaunchFiles } from './launch-files.ts';

const address = 'http://127.0.0.1:4100/#token=ab12';

test('keeps the token and a page that forwards to the address, both below the state root', async () => {
  const files = new FakeStateFiles({});
  const kept = new LaunchFiles(files, 4100);

  expect(await kept.keepToken('ab12')).toBeNull();
  const forward = await kept.keepForward(address);

  expect(forward).toBe(`${files.root}/web/4100-${process.pid}.html`);
  const page = await files.read(`web/4100-${process.pid}.html`, 10_000);
  expect(page.status === 'found' && new TextDecoder().decode(page.bytes)).toContain(`content="0; url=${address}"`);
  const token = await files.read(`web/4100-${process.pid}.token`, 10_000);
  expect(token.status === 'found' && new TextDecoder().decode(token.bytes)).toBe('ab12\n');
});

test('removes its own and those of hosts that are no longer there, and leaves those that run and what is not its own', async () => {
  const ended = 2 ** 22 + 1;
  const files = new FakeStateFiles({
    [`web/4000-${ended}.token`]: 'old',
    [`web/4000-${ended}.html`]: 'old',
    'web/4001-1.token': 'another host',
    'web/notes.txt': 'mine',
  });
  const kept = new LaunchFiles(files, 4100);
  await kept.keepToken('ab12');
  await kept.keepForward(address);

  await kept.remove();

  expect((await files.list('web')).map(({ name }) => name)).toEqual(['4001-1.token', 'notes.txt']);
});
