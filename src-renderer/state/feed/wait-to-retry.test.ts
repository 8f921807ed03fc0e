import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitToRetry } from './wait-to-retry.ts';

let page: { hidden: boolean; show(): void };
let now: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  const listeners = new Set<() => void>();
  page = {
    hidden: false,
    show() {
      page.hidden = false;
      for (const listener of listeners) listener();
    },
  };
  vi.stubGlobal(
    'document',
    Object.assign(page, {
      addEventListener: (_name: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_name: string, listener: () => void) => listeners.delete(listener),
    }),
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Begins to wait and answers whether the wait is over. */
function wait(waitMs: number | null): () => Promise<boolean> {
  let isOver = false;
  void waitToRetry(waitMs, (offered) => {
    now = offered;
  }).then(() => {
    isOver = true;
    return isOver;
  });
  return async () => {
    await Promise.resolve();
    await Promise.resolve();
    return isOver;
  };
}

test('waits as long as it was told', async () => {
  const isOver = wait(500);

  vi.advanceTimersByTime(499);
  expect(await isOver()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await isOver()).toBe(true);
});

test('runs no timer while the page is hidden, and is over when it is shown', async () => {
  page.hidden = true;
  const isOver = wait(500);

  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(await isOver()).toBe(false);
  page.show();
  expect(await isOver()).toBe(true);
});

test('is over at once when the person asks', async () => {
  const isOver = wait(500);

  now();

  expect(await isOver()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('waits for the person alone when time mends nothing', async () => {
  const isOver = wait(null);

  vi.advanceTimersByTime(60_000);
  page.show();
  expect(await isOver()).toBe(false);
  now();
  expect(await isOver()).toBe(true);
});
