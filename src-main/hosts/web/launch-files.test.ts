import { expect, test } from 'vitest';
import { FakeStateFiles } from '#main/testing/fake-state-files';
import { LaunchFiles } from './launch-files.ts';

const address = 'http://127.0.0.1:4100/#token=ab12';

test('keeps a page that forwards to the address below the state root', async () => {
  const files = new FakeStateFiles({});
  const kept = new LaunchFiles(files, 4100);

  const forward = await kept.keepForward(address);

  expect(forward).toBe(`${files.root}/web/4100-${process.pid}.html`);
  const page = await files.read(`web/4100-${process.pid}.html`, 10_000);
  expect(page.status === 'found' && new TextDecoder().decode(page.bytes)).toContain(`content="0; url=${address}"`);
});

test('removes its own and those of hosts that are no longer there, and leaves those that run and what is not its own', async () => {
  const ended = 2 ** 22 + 1;
  const files = new FakeStateFiles({
    [`web/4000-${ended}.token`]: 'old',
    [`web/4000-${ended}.html`]: 'old',
    'web/4001-1.token': 'another host',
    'web/notes.txt': 'mine',
    'web/token': 'for the next start',
  });
  const kept = new LaunchFiles(files, 4100);
  await kept.keepForward(address);

  await kept.remove();

  expect((await files.list('web')).map(({ name }) => name)).toEqual(['4001-1.token', 'notes.txt', 'token']);
});
