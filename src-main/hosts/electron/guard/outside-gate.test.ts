import { expect, test, vi } from 'vitest';
import { OUTSIDE_PAGES } from '#shared/model/outside-pages';
import { createOutsideGate } from './outside-gate.ts';

function arrange(answer: boolean) {
  const asked: string[] = [];
  const opened: string[] = [];
  const answers: ((isWanted: boolean) => void)[] = [];
  const gate = createOutsideGate({
    ask: async (address) => {
      asked.push(address);
      return await new Promise((resolve) => answers.push(resolve));
    },
    open: async (address) => {
      await Promise.resolve(opened.push(address));
    },
    onFailure: () => expect.fail('a failure'),
  });
  const settle = async () => {
    answers.shift()?.(answer);
    await vi.waitFor(() => expect(answers).toEqual([]));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { gate, asked, opened, settle };
}

test('opens a page that Corkboard names, once the person has seen its address and agreed', async () => {
  const { gate, asked, opened, settle } = arrange(true);

  gate(OUTSIDE_PAGES.smolvm);
  expect(asked).toEqual(['https://github.com/smol-machines/smolvm']);
  expect(opened).toEqual([]);
  await settle();

  expect(opened).toEqual(['https://github.com/smol-machines/smolvm']);
});

test('opens nothing that the person declined, and asks again the next time', async () => {
  const { gate, asked, opened, settle } = arrange(false);

  gate(OUTSIDE_PAGES.smolvm);
  await settle();
  gate(OUTSIDE_PAGES.gvproxyReleases);
  await settle();

  expect(asked).toHaveLength(2);
  expect(opened).toEqual([]);
});

test('asks one question at a time', async () => {
  const { gate, asked, settle } = arrange(true);

  for (let count = 0; count < 100; count += 1) gate(OUTSIDE_PAGES.smolvm);
  expect(asked).toHaveLength(1);
  await settle();

  expect(asked).toHaveLength(1);
});

test.each(['http://github.com/smol-machines/smolvm', 'https://example.com/', 'file:///etc/passwd', 'about:blank', ''])(
  'does not even ask about %j',
  (address) => {
    const { gate, asked } = arrange(true);

    gate(address);

    expect(asked).toEqual([]);
  },
);
