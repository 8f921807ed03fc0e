import { describe, expect, test } from 'vitest';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import type { FeedEvent, HostView, Snapshot } from '#shared/contract/schemas/feed';
import { applyEvent, type FeedState, openFeed } from './feed-state.ts';

const row = (slug: string, name = slug): BottleRow =>
  ({ slug, name, shieldReasons: [] as BottleRow['shieldReasons'] }) as BottleRow;
const snapshot: Snapshot = {
  runId: 'run1',
  number: 4,
  host: { stateRoot: '/state' } as HostView,
  bottles: [row('a'), row('b')],
  checks: null,
  checkedAt: null,
};
const event = (number: number, change: FeedEvent['change'], runId = 'run1'): FeedEvent => ({ runId, number, change });
const named = (state: FeedState | 'gap'): unknown =>
  state === 'gap' ? 'gap' : [...state.bottlesBySlug.values()].map(({ slug, name }) => `${slug} ${name}`);

describe('the state of the feed', () => {
  test('takes the next change', () => {
    const state = applyEvent(openFeed(snapshot), event(5, { kind: 'bottle-changed', row: row('b', 'New') }));

    expect(named(state)).toEqual(['a a', 'b New']);
    expect(state).toMatchObject({ number: 5 });
  });

  test('keeps the same reasons of a shield once', () => {
    const reasons = () => [{ statement: 'It looks closed and is open.', fact: 'gvproxy-ignores-unknown-keys' }];
    const bottles = ['a', 'b'].map((slug) => ({ ...row(slug), shieldReasons: reasons() }));
    const [one, other] = [...openFeed({ ...snapshot, bottles }).bottlesBySlug.values()];

    expect(one?.shieldReasons).toEqual(reasons());
    expect(one?.shieldReasons).toBe(other?.shieldReasons);
  });

  test('takes many changes at once', () => {
    const rows = [row('b', 'New'), row('c')];
    const state = applyEvent(openFeed(snapshot), event(5, { kind: 'bottles-changed', rows }));

    expect(named(state)).toEqual(['a a', 'b New', 'c c']);
  });

  test('takes a new bottle and lets go of a removed one', () => {
    const more = applyEvent(openFeed(snapshot), event(5, { kind: 'bottle-changed', row: row('c') })) as FeedState;
    const less = applyEvent(more, event(6, { kind: 'bottle-removed', slug: 'a' }));

    expect(named(less)).toEqual(['b b', 'c c']);
  });

  test('leaves the bottles untouched when the host or the checks changed', () => {
    const before = openFeed(snapshot);
    const host = applyEvent(before, event(5, { kind: 'host-changed', host: { stateRoot: '/other' } as HostView }));
    const checks = applyEvent(host as FeedState, event(6, { kind: 'checks-changed', checks: [], checkedAt: 'now' }));

    expect(checks).toMatchObject({ host: { stateRoot: '/other' }, checks: [], checkedAt: 'now', number: 6 });
    expect((checks as FeedState).bottlesBySlug).toBe(before.bottlesBySlug);
  });

  test('is the same for a change that it holds already', () => {
    const state = openFeed(snapshot);

    expect(applyEvent(state, event(4, { kind: 'bottle-removed', slug: 'a' }))).toBe(state);
  });

  test('is not known after a gap', () => {
    expect(applyEvent(openFeed(snapshot), event(6, { kind: 'bottle-removed', slug: 'a' }))).toBe('gap');
  });

  test('is not known after another run began, whatever its numbers', () => {
    expect(applyEvent(openFeed(snapshot), event(5, { kind: 'bottle-removed', slug: 'a' }, 'run2'))).toBe('gap');
    expect(applyEvent(openFeed(snapshot), event(1, { kind: 'bottle-removed', slug: 'a' }, 'run2'))).toBe('gap');
  });
});
