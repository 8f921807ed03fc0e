import { isDefinedError } from '@orpc/client';
import type { Effect } from '../model.ts';
import type { Client, WebPage } from '../hosts/web-page.ts';
import { done, marksIn, nameOf, refused, specText, type Act, type Decide, type Deciding, type Outcome } from './act.ts';

interface Asked {
  readonly verb: string;
  ask(client: Client, page: WebPage): Promise<readonly Effect[]>;
  /** What a refusal or a host that was killed leaves open. */
  readonly unsure?: readonly Effect[];
  /** What a refusal with this code did all the same. */
  readonly onRefusal?: (code: string) => readonly Effect[];
}

/** Beyond so many marks a person tidies the text up. */
const TIDY_AT = 40;

const CREATE: Decide = (deciding) => {
  const { slug } = deciding;
  const mark = deciding.newMark();
  const isSupervised = deciding.choices.chance(0.3);
  return act(deciding, {
    verb: 'create',
    async ask({ bottles }) {
      await bottles.createBottle({
        name: nameOf(slug),
        backend: 'smolmachines',
        color: 'teal',
        command: ['claude'],
        image: null,
        env: [],
        preset: 'balanced',
        allow: [`${mark}.example.com`],
        supervise: isSupervised,
        mounts: [],
        git: [],
      });
      return [{ kind: 'saved', slug, mark, without: [] }];
    },
  });
};

const IMPORT: Decide = (deciding) => {
  const { slug, choices } = deciding;
  const mark = deciding.newMark();
  const text = specText(slug, mark, choices.chance(0.3));
  const replace = choices.chance(0.6);
  return act(deciding, {
    verb: `import${replace ? ' --replace' : ''}`,
    async ask({ bottles }) {
      await bottles.importSpec({ text, acceptedPowersHash: null, replace });
      return [{ kind: 'saved', slug, mark, without: [] }];
    },
  });
};

const SAVE: Decide = (deciding) => {
  const { slug } = deciding;
  const mark = deciding.newMark();
  let tried: readonly Effect[] = [{ kind: 'unsure', slug, without: [] }];
  return act(deciding, {
    verb: 'save',
    async ask({ bottles, edits }) {
      const { specText: text, specSha256: baseSha256 } = await bottles.getBottle({ slug });
      if (text === null) return [];
      const marks = marksIn(text);
      const isTidied = marks.length > TIDY_AT;
      const typed = isTidied ? specText(slug, mark, text.includes('supervise')) : `${text}# ${mark}\n`;
      const without = isTidied ? marks : [];
      tried = [{ kind: 'unsure', slug, without }];
      await edits.save({ slug, baseSha256, text: typed });
      return [{ kind: 'saved', slug, mark, without }];
    },
    get unsure() {
      return tried;
    },
    onRefusal: (code) => (code === 'spec-changed' ? [{ kind: 'saved', slug, mark, without: [] }] : []),
  });
};

const KEEP: Decide = (deciding) => {
  const { slug } = deciding;
  const mark = deciding.newMark();
  let tried: readonly Effect[] = [{ kind: 'unsure', slug, without: [] }];
  return act(deciding, {
    verb: 'keep unsaved text',
    async ask({ bottles, edits }, { id: pageId }) {
      const { specText: text, specSha256: baseSha256 } = await bottles.getBottle({ slug });
      // It may take the place of what the page kept before, also when nobody hears the answer.
      tried = [...tried, { kind: 'kept', slug, pageId, mark: null }];
      await edits.keep({ slug, baseSha256, text: `${text ?? ''}# ${mark}\n`, pageId, replaces: null });
      return [{ kind: 'kept', slug, pageId, mark }];
    },
    get unsure() {
      return tried;
    },
  });
};

const DROP: Decide = (deciding) => {
  const { slug } = deciding;
  let tried: readonly Effect[] = [];
  return act(deciding, {
    verb: 'drop unsaved text',
    async ask({ edits }, { id: pageId }) {
      tried = [{ kind: 'kept', slug, pageId, mark: null }];
      await edits.drop({ slug, pageId });
      return tried;
    },
    get unsure() {
      return tried;
    },
  });
};

const PREPARE: Decide = (deciding) => {
  const { slug } = deciding;
  return act(deciding, {
    verb: 'prepare what was reviewed',
    async ask({ bottles, stages }) {
      const { view } = await bottles.getBottle({ slug });
      if (view.plan === null) return [];
      await stages.prepare({ slug, reviewId: view.plan.reviewId, allowMissingTools: false, movePorts: false });
      return [{ kind: 'prepared', slug }];
    },
  });
};

const RESTORE: Decide = (deciding) => {
  const { slug, choices } = deciding;
  const isUndone = choices.chance(0.3);
  return act(deciding, {
    verb: isUndone ? 'restore and undo' : 'restore',
    async ask({ stages }) {
      const { restored, former } = await stages.restoreRecord({ slug });
      if (restored.length === 0) return [];
      if (!isUndone || former === null) return [{ kind: 'restored', slug }];
      await stages.undoRestore({ slug, number: former });
      return [{ kind: 'drifted', slug, isWithFileGone: false }];
    },
  });
};

const RENAME: Decide = (deciding) => {
  const { slug } = deciding;
  const name = `${nameOf(slug)} ${deciding.choices.pick(['red', 'blue', 'é', '"quoted"'])}`;
  return act(deciding, {
    verb: `rename to ${name}`,
    async ask({ bottles }) {
      await bottles.renameBottle({ slug, name });
      return [{ kind: 'made', slug }];
    },
  });
};

const DUPLICATE: Decide = (deciding) => {
  const { slug, other } = deciding;
  return act(deciding, {
    verb: `duplicate as ${other}`,
    async ask({ bottles }) {
      await bottles.duplicateBottle({ slug, name: nameOf(other) });
      return [{ kind: 'made', slug: other }];
    },
    unsure: [{ kind: 'unsure', slug: other, without: [] }],
  });
};

const CLEAN_UP: Decide = (deciding) => {
  const { slug, choices } = deciding;
  const withSpec = choices.chance(0.4);
  const isPutBack = withSpec && choices.chance(0.5);
  const kind = withSpec ? 'removed' : 'cleaned';
  return act(deciding, {
    verb: `clean up${withSpec ? ' with spec' : ''}${isPutBack ? ' and put back' : ''}`,
    async ask({ bottles }) {
      const { specText: text } = await bottles.getBottle({ slug });
      await bottles.cleanUp({ slug, withSpec });
      if (!isPutBack || text === null) return [{ kind, slug, isDone: true }];
      await bottles.putBackSpec({ slug, text });
      return [
        { kind, slug, isDone: true },
        { kind: 'made', slug },
      ];
    },
    unsure: [{ kind, slug, isDone: false }],
  });
};

const SETTINGS: Decide = (deciding) => {
  const theme = deciding.choices.pick(['system', 'light', 'dark'] as const);
  return act(deciding, {
    verb: `theme ${theme}`,
    async ask({ settings }) {
      await settings.changeSettings({ theme });
      return [];
    },
    unsure: [],
  });
};

/** What is done on a page of a web host. */
export const WEB_ACTS: readonly Decide[] = [
  CREATE,
  CREATE,
  CREATE,
  IMPORT,
  IMPORT,
  SAVE,
  SAVE,
  SAVE,
  KEEP,
  KEEP,
  DROP,
  PREPARE,
  PREPARE,
  PREPARE,
  RESTORE,
  RESTORE,
  RENAME,
  DUPLICATE,
  CLEAN_UP,
  SETTINGS,
];

const LIMIT_MS = 60_000;

function act({ hosts, choices, slug }: Deciding, asked: Asked): Act {
  const host = choices.pick(hosts);
  const unsure = (): readonly Effect[] => asked.unsure ?? [{ kind: 'unsure', slug, without: [] }];
  return {
    title: `${host.name} ${asked.verb} ${slug}`,
    run: async (): Promise<Outcome> => {
      const { page } = host;
      if (page === null) return { status: 'cut', code: null, effects: [] };
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(new Error('no answer within a minute'));
        }, LIMIT_MS);
      });
      try {
        return done(await Promise.race([asked.ask(page.client, page), late]));
      } catch (error) {
        const code = codeOf(error);
        if (code !== null) {
          const effects = asked.onRefusal?.(code) ?? [];
          return refused(code, effects.length > 0 ? effects : unsure());
        }
        // A host that was killed answers nothing; whether it had done it by then is not known.
        if (host.isGone(page)) return { status: 'cut', code: null, effects: unsure() };
        return { status: 'broken', code: String(error), effects: unsure() };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** The code of a refusal that the contract declares; null for anything else. */
function codeOf(error: unknown): string | null {
  const isDeclared = error instanceof Error && isDefinedError(error);
  return isDeclared ? (error as Error & { readonly code: string }).code : null;
}
