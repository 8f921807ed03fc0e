import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Effect } from '../model.ts';
import type { AppHost } from '../hosts/app-host.ts';
import { done, nameOf, type Act, type Decide, type Deciding, type Outcome } from './act.ts';

type Answer = readonly Effect[] | { readonly refusal: string } | { readonly broken: string };

interface Asked {
  readonly verb: string;
  ask(page: Page): Promise<Answer>;
  /** What may have happened when the window did not come to an answer. */
  readonly unsure: readonly Effect[];
}

/** Under this name the model keeps what was typed into the window. */
const WINDOW = 'window';
/** How long a person waits for what the window should show; others may have taken the bottle from under it. */
const PATIENCE_MS = 10_000;

const MAKE: Decide = (deciding) => {
  const { slug } = deciding;
  const mark = deciding.newMark();
  return act(deciding, {
    verb: 'make',
    unsure: [{ kind: 'unsure', slug, without: [] }],
    async ask(page) {
      const main = page.getByRole('main');
      const problem = main.locator('[aria-invalid="true"]').first();
      await goTo(page, '#/new');
      const name = page.getByRole('textbox', { name: 'Name', exact: true });
      const back = main.getByRole('button', { name: /^Back/ });
      await main.getByRole('heading', { level: 2, name: /Step \d of 4/ }).waitFor();
      // The form is as it was left.
      while (!(await name.isVisible())) await back.click();
      await name.fill(nameOf(slug));
      for (const step of ['Network', 'Host access', 'Summary']) {
        if (step === 'Host access') await page.getByRole('textbox', { name: 'Hosts' }).fill(`${mark}.example.com`);
        await main.getByRole('button', { name: /^Continue/ }).click();
        await main
          .getByRole('heading', { level: 2, name: new RegExp(step) })
          .or(problem)
          .first()
          .waitFor();
        if (await problem.isVisible()) return { refusal: 'slug-taken' };
      }
      await main.getByRole('button', { name: /^Create only/ }).click();
      await main.getByRole('heading', { level: 1, name: nameOf(slug) }).waitFor();
      return [{ kind: 'saved', slug, mark, without: [] }];
    },
  });
};

const TYPE: Decide = (deciding) => {
  const { slug, place } = deciding;
  const mark = deciding.newMark();
  return act(deciding, {
    verb: 'type and leave unsaved',
    unsure: [],
    async ask(page) {
      if (!(await typeLine(page, slug, mark))) return { refusal: 'bottle-not-found' };
      const folder = join(place.stateRoot, 'bottles', slug);
      for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
        if (readTexts(join(folder, 'edits')).some((text) => text.includes(mark))) {
          return [{ kind: 'kept', slug, pageId: WINDOW, mark }];
        }
        await page.waitForTimeout(50);
      }
      const isSaid = await page.getByText('What you typed is in this page only.').isVisible();
      const isThere = await page.getByRole('textbox', { name: 'bottle.toml' }).isVisible();
      return isSaid || !isThere ? { refusal: 'not-kept' } : { broken: `${mark} was typed and is not on disk` };
    },
  });
};

const SAVE: Decide = (deciding) => {
  const { slug } = deciding;
  const mark = deciding.newMark();
  return act(deciding, {
    verb: 'type and save',
    unsure: [{ kind: 'unsure', slug, without: [] }],
    async ask(page) {
      if (!(await typeLine(page, slug, mark))) return { refusal: 'bottle-not-found' };
      await page.keyboard.press('Control+s');
      const dialog = page.getByRole('dialog');
      await page.getByText('Saved', { exact: true }).or(dialog).first().waitFor();
      if (await dialog.isVisible()) return { refusal: 'spec-changed' };
      return [
        { kind: 'saved', slug, mark, without: [] },
        { kind: 'kept', slug, pageId: WINDOW, mark: null },
      ];
    },
  });
};

const REVERT: Decide = (deciding) => {
  const { slug } = deciding;
  return act(deciding, {
    verb: 'revert what was typed',
    unsure: [{ kind: 'discarded', slug }],
    async ask(page) {
      if (!(await openEditor(page, slug))) return { refusal: 'bottle-not-found' };
      const revert = page.getByRole('button', { name: 'Revert', exact: true });
      if (await revert.isDisabled()) return [];
      await revert.click();
      await page.getByText('Saved', { exact: true }).waitFor();
      return [{ kind: 'discarded', slug }];
    },
  });
};

const PREPARE: Decide = (deciding) => {
  const { slug } = deciding;
  return act(deciding, {
    verb: 'prepare what is shown',
    unsure: [{ kind: 'unsure', slug, without: [] }],
    async ask(page) {
      await goTo(page, `#/bottles/${slug}/overview`);
      const main = page.getByRole('main');
      await main.getByRole('heading', { level: 1 }).waitFor();
      const offer = main.getByRole('button', { name: /^(?:Prepare|Write|Review)/ }).first();
      const other = main.getByRole('button', { name: /^(?:More acts|Show all bottles)$/ });
      await offer.or(other).first().waitFor();
      if ((await offer.count()) === 0) return { refusal: 'nothing-to-write' };
      await offer.click({ timeout: 2_000 });
      const dialog = page.getByRole('dialog');
      const write = dialog.getByRole('button', { name: /^Write \d files?$/ });
      await write.waitFor();
      if (!(await write.isEnabled())) return { refusal: 'not-offered' };
      await write.click();
      await dialog
        .getByText(/Wrote \d files? of/)
        .or(dialog.getByText(/changed|not written/i))
        .first()
        .waitFor();
      const isWritten = await dialog.getByText(/Wrote \d files? of/).isVisible();
      return isWritten ? [{ kind: 'prepared', slug }] : { refusal: 'plan-changed' };
    },
  });
};

const LOOK: Decide = (deciding) => {
  const { slug } = deciding;
  const hash = deciding.choices.pick([
    `#/bottles/${slug}/config`,
    `#/bottles/${slug}/history`,
    `#/bottles/${slug}/overview`,
    '#/review',
    '#/network',
    '#/settings',
  ]);
  return act(deciding, {
    verb: `look at ${hash}`,
    unsure: [],
    async ask(page) {
      await goTo(page, hash);
      await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
      return [];
    },
  });
};

/** What a person does in the app's window, by its controls. */
export const APP_ACTS: readonly Decide[] = [MAKE, TYPE, TYPE, SAVE, SAVE, REVERT, PREPARE, PREPARE, LOOK];

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address;
  }, hash);
}

/** Opens the text of a bottle; false when there is no such bottle or no text of it. */
async function openEditor(page: Page, slug: string): Promise<boolean> {
  await goTo(page, `#/bottles/${slug}/spec`);
  const editor = page.getByRole('textbox', { name: 'bottle.toml' });
  const gone = page.getByRole('button', { name: 'Show all bottles' });
  await editor.or(gone).first().waitFor();
  return await editor.isVisible();
}

async function typeLine(page: Page, slug: string, mark: string): Promise<boolean> {
  if (!(await openEditor(page, slug))) return false;
  await page.getByRole('textbox', { name: 'bottle.toml' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(`# ${mark}\n`);
  return true;
}

function readTexts(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  } catch {
    return [];
  }
}

function act(deciding: Deciding, { verb, ask, unsure }: Asked): Act {
  const host = deciding.app as AppHost;
  return {
    title: `app ${verb} ${deciding.slug}`,
    run: async (): Promise<Outcome> => {
      const answer = await host.drive(ask, PATIENCE_MS);
      if (answer.kind === 'gone') return { status: 'cut', code: null, effects: unsure };
      // Others take bottles away, put texts in their place and open dialogs: a window then shows something else.
      if (answer.kind === 'otherwise') {
        return { status: 'refused', code: `shown otherwise: ${answer.why}`, effects: unsure };
      }
      if ('broken' in answer.value) return { status: 'broken', code: answer.value.broken, effects: [] };
      if ('refusal' in answer.value) return { status: 'refused', code: answer.value.refusal, effects: unsure };
      return done(answer.value);
    },
  };
}
