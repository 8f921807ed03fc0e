import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { BottlePage } from './bottle.ts';
import { HistoryPage } from './history.ts';
import { Keyboard } from './keyboard.ts';
import { Palette } from './palette.ts';

/** What a host gives to the journey: its page, the disk below it, and its own ways to look and to save. */
export interface JourneyHost {
  readonly page: Page;
  readonly stateRoot: string;
  /** Runs the command line on the same state root and answers what it said. */
  cli(words: readonly string[]): string;
  expectAccessible(page: Page): Promise<void>;
  /** Has something save a file, takes it in place of a person, and answers it. */
  takeFile(save: () => Promise<void>): Promise<{ readonly fileName: string; readonly text: string }>;
}

const FILES = ['gvproxy.yaml', 'smolfile.toml'] as const;
const BY_HAND = 'debug: true\n';

/**
 * The way of a first user through the product, without a mouse: first start, the example, a changed allow-list, its diff,
 * writing, drift by an outside edit, restoring, history, export. Every screen on it is held against WCAG.
 */
class WholeJourney {
  readonly #host: JourneyHost;
  readonly #keys: Keyboard;
  readonly #bottle: BottlePage;
  readonly #history: HistoryPage;

  constructor(host: JourneyHost) {
    this.#host = host;
    this.#keys = new Keyboard(host.page);
    this.#bottle = new BottlePage(host.page);
    this.#history = new HistoryPage(host.page);
  }

  async takeExample(): Promise<void> {
    const { page } = this.#host;
    await expect(page.getByText('No bottles yet')).toBeVisible();
    await this.#host.expectAccessible(page);

    await this.#keys.press(page.getByRole('button', { name: 'Try an example' }));

    await expect(page.getByRole('heading', { level: 1, name: 'Web agent' })).toBeVisible();
    await expect(this.#bottle.main.getByText('Never prepared').first()).toBeVisible();
    await this.#look();
  }

  /** Finds one host of the allow-list by the editor's search and types another in its place. */
  async changeAllowList(from: string, to: string): Promise<void> {
    await this.#openTab('Spec');
    await this.#keys.goTo(this.#bottle.editor);
    await this.#keys.key('ControlOrMeta+f');
    await expect(this.#host.page.getByRole('textbox', { name: 'Find' })).toBeFocused();
    await this.#keys.type(from);
    await this.#look();
    await this.#keys.key('Enter', 'Escape');
    await expect(this.#bottle.editor).toBeFocused();
    await this.#keys.type(to);
    await expect(this.#host.page.getByText('Unsaved changes')).toBeVisible();
    await expect(this.#bottle.editor).toContainText(to);
    await this.#look();
  }

  /** Looks at what the edit comes to, saves it and writes the files; the bytes on disk are the bytes shown. */
  async reviewAndWrite(from: string, to: string): Promise<void> {
    const before = this.#read('bottle.toml');
    const { dialog } = this.#bottle;
    await this.#keys.press(this.#bottle.main.getByRole('button', { name: 'Review changes' }));
    await expect(dialog).toContainText(from);
    await expect(dialog).toContainText(to);
    await this.#look();
    await this.#keys.press(this.#button('Save and write…'));
    await expect(this.#button('Write 2 files')).toBeEnabled();
    await this.#look();
    await this.#keys.press(this.#button('Write 2 files'));
    await expect(dialog).toContainText('Wrote 2 files of Web agent');
    await expect(dialog).toContainText('asked for, not verified');
    await this.#look();
    await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused();
    await this.#keys.key('Enter');
    await this.#expectClosed();

    expect(this.#read('bottle.toml')).toBe(before.replace(from, to));
    await this.#openTab('Config');
    for (const name of FILES) await this.#expectShownAsWritten(name);
    await this.#look();
  }

  /** Somebody edits a written file from outside; it is seen, compared and put back. */
  async driftAndRestore(): Promise<void> {
    const { page, stateRoot } = this.#host;
    const written = this.#read('stage', 'gvproxy.yaml');
    appendFileSync(join(stateRoot, 'bottles', 'web-agent', 'stage', 'gvproxy.yaml'), BY_HAND);
    await expect(this.#bottle.main.getByText('Drifted').first()).toBeVisible();
    await this.#keys.press(this.#bottle.file('gvproxy.yaml'));
    await this.#keys.goTo(page.getByRole('radio', { name: 'Draft' }));
    await this.#keys.key('ArrowRight', 'Enter');
    await expect(page.getByRole('radio', { name: 'Against disk' })).toBeChecked();
    await expect(this.#bottle.main).toContainText('debug');
    await this.#look();

    await this.#keys.press(this.#bottle.main.getByRole('button', { name: 'Restore 1 file' }));
    await expect(this.#bottle.dialog).toContainText('What lies on disk goes into history first');
    await expect(this.#button('Cancel')).toBeFocused();
    await this.#look();
    await this.#keys.press(this.#button('Restore 1 file'));
    await expect(page.getByText('is as written again')).toBeVisible();
    await this.#expectClosed();
    await this.#look();

    expect(this.#read('stage', 'gvproxy.yaml')).toBe(written);
    expect(this.#read('history', '1', 'gvproxy.yaml')).toBe(`${written}${BY_HAND}`);
    const plan = JSON.parse(this.#host.cli(['plan', 'web-agent', '--json'])) as { files: { status: string }[] };
    expect(plan.files.map(({ status }) => status)).toEqual(['same', 'same']);
  }

  async lookBack(): Promise<void> {
    await this.#openTab('History');
    await expect(this.#history.entries.first()).toContainText('Present stage');
    await this.#keys.press(this.#history.entries.getByRole('button', { name: 'Compare from: Stage 1' }));
    await expect(this.#history.file('gvproxy.yaml')).toContainText(BY_HAND.trim());
    await this.#look();
  }

  /** Saves one more change by its key and takes the review of it along as a file. */
  async saveAndExport(to: string): Promise<void> {
    const { page } = this.#host;
    await this.#keys.key('ControlOrMeta+s');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await this.#keys.key('ControlOrMeta+k');
    const palette = new Palette(page);
    await expect(palette.field).toBeFocused();
    await this.#keys.type('review');
    await expect(palette.chosen).toContainText('Review');
    await this.#look();
    await this.#keys.key('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
    await expect(page.getByRole('listbox', { name: 'Bottles to review' })).toContainText('Web agent');
    await this.#look();
    await this.#keys.press(this.#bottle.main.getByRole('button', { name: 'Export' }));
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await this.#look();

    const { fileName, text } = await this.#host.takeFile(() => this.#keys.key('Enter'));

    expect(fileName).toMatch(/\.md$/);
    expect(text).toContain('Web agent');
    expect(text).toContain(to);
    await expect(page.getByText(`${fileName} is downloaded`)).toBeVisible();
    await this.#look();
  }

  async #openTab(name: string): Promise<void> {
    const tabs = this.#host.page.getByRole('navigation', { name: 'Views of this bottle' });
    const tab = tabs.getByRole('link', { name: new RegExp(`^${name}`) });
    await this.#keys.press(tab);
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  async #expectShownAsWritten(name: string): Promise<void> {
    await this.#keys.press(this.#bottle.file(name));
    const shown = this.#host.page.getByRole('textbox', { name }).locator('.cm-line');
    // The view ends its last line where the file does, without showing one more.
    await expect.poll(async () => `${(await shown.allTextContents()).join('\n')}\n`).toBe(this.#read('stage', name));
  }

  #button(name: string): Locator {
    return this.#bottle.dialog.getByRole('button', { name, exact: true });
  }

  async #expectClosed(): Promise<void> {
    await expect(this.#bottle.dialog).toHaveCount(0);
    await this.#keys.expectFocusKept();
  }

  /** Holds the screen against WCAG, and against losing a person's place in it. */
  async #look(): Promise<void> {
    await this.#keys.expectFocusKept();
    await this.#host.expectAccessible(this.#host.page);
  }

  #read(...path: readonly string[]): string {
    return readFileSync(join(this.#host.stateRoot, 'bottles', 'web-agent', ...path), 'utf8');
  }
}

/** Goes the whole way on a host that was never used. */
export async function walkWholeJourney(host: JourneyHost): Promise<void> {
  const journey = new WholeJourney(host);
  await journey.takeExample();
  await journey.changeAllowList('*.github.com', '*.gitlab.com');
  await journey.reviewAndWrite('*.github.com', '*.gitlab.com');
  await journey.driftAndRestore();
  await journey.lookBack();
  await journey.changeAllowList('*.gitlab.com', '*.codeberg.org');
  await journey.saveAndExport('*.codeberg.org');
}
