import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Holds the whole page against WCAG 2.2 AA and says what fails, by rule and element.
 *
 * axe usually opens a second page, which the app refuses; `isOnlyPage` does without.
 */
export async function expectAccessible(page: Page, { isOnlyPage = false } = {}): Promise<void> {
  await waitUntilStill(page);
  // React Aria's announcer names what it says by elements that may be gone a moment later.
  const axe = new AxeBuilder({ page }).withTags(TAGS).exclude('[data-live-announcer]').setLegacyMode(isOnlyPage);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
  expect(found).toEqual([]);
}

/** What is still fading has not the contrast that it will have; a fade begins a frame after what it is for has come. */
async function waitUntilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let looks = 0; looks < 3;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      // A bar of progress never ends.
      const moving = document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
      const isStill = moving.length === 0 && document.querySelector('[data-entering], [data-exiting]') === null;
      looks = isStill ? looks + 1 : 0;
    }
  });
}
