import { describe, expect, test } from 'vitest';
import { createMenuActs } from './menu-acts.ts';

describe('the way from the native menu to the page', () => {
  test('tells the page that listens, and whether one does', async () => {
    const states: boolean[] = [];
    const acts = createMenuActs((isListening) => states.push(isListening));
    const end = new AbortController();
    const chosen = acts.watch(end.signal)[Symbol.asyncIterator]();
    const first = chosen.next();

    acts.send('new-bottle');

    expect(await first).toEqual({ done: false, value: 'new-bottle' });
    end.abort();
    expect(await chosen.next()).toEqual({ done: true, value: undefined });
    expect(states).toEqual([true, false]);
  });

  test('lets nothing pass that is no act, and keeps nothing for a page that comes later', async () => {
    const acts = createMenuActs(() => undefined);
    acts.send('show-keys');
    const end = new AbortController();
    const chosen = acts.watch(end.signal)[Symbol.asyncIterator]();
    const first = chosen.next();

    acts.send('rm -rf');
    acts.send('go-bottles');

    expect(await first).toEqual({ done: false, value: 'go-bottles' });
    end.abort();
  });

  test('leaves the menu on when an older page ends after a newer one has come', async () => {
    const states: boolean[] = [];
    const acts = createMenuActs((isListening) => states.push(isListening));
    const [old, young] = [new AbortController(), new AbortController()];
    void acts.watch(old.signal)[Symbol.asyncIterator]().next();
    void acts.watch(young.signal)[Symbol.asyncIterator]().next();

    old.abort();
    await Promise.resolve();

    expect(states).toEqual([true, true]);
    young.abort();
  });
});
