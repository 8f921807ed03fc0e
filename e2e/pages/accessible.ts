import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Holds the whole page against WCAG 2.2 AA and says what fails, by rule and element.
 *
 * axe usually opens a second page, which the app refuses; `isOnlyPage` does without.
 */
export async function expectAccessible(page: Page, { isOnlyPage = false } = {}): Promise<void> {
  // What is still fading in has not the contrast that it will have.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
  // React Aria's announcer names what it says by elements that may be gone a moment later.
  const axe = new AxeBuilder({ page }).withTags(TAGS).exclude('[data-live-announcer]').setLegacyMode(isOnlyPage);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
  expect(found).toEqual([]);
}
