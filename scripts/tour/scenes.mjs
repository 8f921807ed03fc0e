import { makeTourBottles, NOW } from './tour-bottles.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {(name: string) => Promise<void>} Take Takes the picture `name` of what the page shows.
 */

/**
 * Walks through the product as a person would and takes the pictures of the tour on the way.
 * @param {import('./tour-home.mjs').TourHome} tour
 * @param {(address: string) => Promise<{ page: Page, take: Take }>} open Opens the dashboard in a browser of its own.
 */
export async function takeTour(tour, open) {
  const empty = await tour.serve('2026-11-16T16:00:00Z');
  await firstRun(await open(empty.address));
  await empty.stop();

  makeTourBottles(tour);
  const served = await tour.serve(NOW);
  await bottles(await open(served.address));
  await newBottle(await open(served.address));
  await oneBottle(await open(served.address));
  await review(await open(served.address));
  await everyday(await open(served.address));
  await preflight(tour, await open(served.address));
  await served.stop();
}

/** @param {{ page: Page, take: Take }} browser */
async function firstRun({ page, take }) {
  await page.getByText('No bottles yet').waitFor();
  await take('first-run');
}

/** @param {{ page: Page, take: Take }} browser */
async function bottles({ page, take }) {
  await page.getByRole('link', { name: 'Web agent' }).first().waitFor();
  await page.getByText('Drifted').first().waitFor();
  await take('bottles');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take('bottles-dark');
}

/** @param {{ page: Page, take: Take }} browser */
async function newBottle({ page, take }) {
  await go(page, '#/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Release notes');
  await page
    .getByRole('region', { name: /Preview of bottle.toml/ })
    .getByText('Release notes')
    .waitFor();
  await take('new-bottle');
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole('button', { name: /^(Continue|Next)/ }).click();
    await page.getByRole('heading', { level: 2, name: new RegExp(`^Step ${step + 2}`) }).waitFor();
  }
  await take('new-bottle-summary');
}

/** @param {{ page: Page, take: Take }} browser */
async function oneBottle({ page, take }) {
  await go(page, '#/bottles/web-agent/overview');
  await page.getByText('Why the shield is broken').waitFor();
  await take('shield');

  await go(page, '#/bottles/web-agent/network');
  await page
    .getByRole('listbox', { name: /lanes$/ })
    .getByRole('option')
    .first()
    .click();
  await page.getByRole('region', { name: /^Evidence: / }).waitFor();
  await take('bottle-network');

  await go(page, '#/bottles/web-agent/spec');
  await page.getByRole('textbox', { name: 'bottle.toml' }).waitFor();
  await take('spec');

  await go(page, '#/bottles/docs-writer/config');
  await page.getByRole('textbox', { name: 'gvproxy.yaml' }).waitFor();
  await take('config');

  await go(page, '#/bottles/web-agent/history');
  await page.getByRole('list', { name: 'What happened, newest first' }).waitFor();
  await take('history');
}

/** @param {{ page: Page, take: Take }} browser */
async function review({ page, take }) {
  await go(page, '#/review');
  await page.getByRole('option', { name: /Web agent/ }).click();
  await page.getByRole('heading', { level: 2, name: 'Web agent' }).waitFor();
  await page.getByText('5432').first().waitFor();
  await take('review');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take('review-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('main').getByRole('button', { name: 'Restore 1 file' }).click();
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
  await take('restore');
}

/** @param {{ page: Page, take: Take }} browser */
async function everyday({ page, take }) {
  await go(page, '#/network');
  await page.getByRole('heading', { level: 1, name: 'Network' }).waitFor();
  await page.getByText('192.168.163.0/24').first().waitFor({ state: 'attached' });
  await take('network');
  await go(page, '#/bottles');
  await page.getByRole('link', { name: 'Web agent' }).first().waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Bottle, page or action' }).waitFor();
  await take('palette');
  await page.keyboard.press('Escape');
}

/**
 * One of the programs went missing.
 * @param {import('./tour-home.mjs').TourHome} tour
 * @param {{ page: Page, take: Take }} browser
 */
async function preflight(tour, { page, take }) {
  tour.removeTool('smolvm');
  await go(page, '#/preflight');
  await page.getByRole('button', { name: 'Re-check all', exact: true }).click();
  await page.getByRole('article', { name: 'smolvm: missing' }).waitFor();
  await page.getByRole('button', { name: 'Re-check all', exact: true }).waitFor();
  await take('preflight');
}

/**
 * @param {Page} page
 * @param {string} hash
 */
async function go(page, hash) {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}
