import { afterEach, expect, test, vi } from 'vitest';
import { forgetPlace, openSpecAt, useWantedPlace } from './wanted-place.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('goes to the Spec tab with the line that is wanted, once', () => {
  const location = { hash: '#/review' };
  vi.stubGlobal('location', location);
  vi.stubGlobal('window', { location });

  openSpecAt({ slug: 'web-agent', line: 14, column: 3 });

  expect(location.hash).toBe('#/bottles/web-agent/spec');
  expect(useWantedPlace.getState().place).toEqual({ slug: 'web-agent', line: 14, column: 3 });
  forgetPlace();
  expect(useWantedPlace.getState().place).toBeNull();
});
