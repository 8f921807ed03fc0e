import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Effect } from '../model.ts';
import { runCommand, type Ended } from '../processes.ts';
import { done, nameOf, refused, specText, type Act, type Decide, type Deciding, type Outcome } from './act.ts';

interface Asked {
  readonly words: readonly string[];
  /** What it did, once it is known to be done. */
  readonly effects: (json: unknown) => readonly Effect[];
  /** What may have happened when it was killed. */
  readonly unsure?: readonly Effect[];
  /** Done before the process is started. */
  readonly before?: () => void;
}

/** Each fifth command is killed, at any moment of its life. */
const KILLED = 0.2;
const LIFE_MS = 700;

const NEW: Decide = (deciding) => {
  const { slug } = deciding;
  const mark = deciding.newMark();
  return act(deciding, {
    words: ['new', nameOf(slug), '--allow', `${mark}.example.com`],
    effects: () => [{ kind: 'saved', slug, mark, without: [] }],
  });
};

const IMPORT: Decide = (deciding) => {
  const { slug, place, choices } = deciding;
  const mark = deciding.newMark();
  const path = join(place.folder, `${mark}.toml`);
  const text = specText(slug, mark, choices.chance(0.3));
  const isReplacing = choices.chance(0.6);
  return act(deciding, {
    words: ['import', path, ...(isReplacing ? ['--replace'] : [])],
    // What --replace replaces is kept in edits/, so no mark goes.
    effects: () => [{ kind: 'saved', slug, mark, without: [] }],
    before: () => {
      writeFileSync(path, text, { mode: 0o600 });
    },
  });
};

const SET: Decide = (deciding) => {
  const { slug } = deciding;
  const mark = deciding.newMark();
  return act(deciding, {
    words: ['edit', slug, '--set', `env.${mark}="x"`],
    effects: () => [{ kind: 'saved', slug, mark, without: [] }],
  });
};

const PREPARE: Decide = (deciding) => {
  const { slug } = deciding;
  return act(deciding, { words: ['prepare', slug], effects: () => [{ kind: 'prepared', slug }] });
};

const PREPARE_ALL: Decide = (deciding) =>
  act(
    deciding,
    {
      words: ['prepare', '--all'],
      effects: (json) =>
        bottlesOf(json).map(({ slug, error }) =>
          error === undefined ? { kind: 'prepared', slug } : { kind: 'unsure', slug, without: [] },
        ),
      unsure: Array.from({ length: 10 }, (_, index) => ({ kind: 'unsure', slug: `soak-${index}`, without: [] })),
    },
    'prepare --all',
  );

const CLEANUP: Decide = (deciding) => {
  const { slug } = deciding;
  const effects = (isDone: boolean): readonly Effect[] => [{ kind: 'cleaned', slug, isDone }];
  return act(deciding, { words: ['cleanup', slug, '--yes'], effects: () => effects(true), unsure: effects(false) });
};

const REMOVE: Decide = (deciding) => {
  const { slug } = deciding;
  const effects = (isDone: boolean): readonly Effect[] => [{ kind: 'removed', slug, isDone }];
  const words = ['cleanup', slug, '--yes', '--with-spec'];
  return act(deciding, { words, effects: () => effects(true), unsure: effects(false) });
};

const LOOK: Decide = (deciding) => {
  const words = deciding.choices.pick([
    ['diff', deciding.slug],
    ['show', deciding.slug],
    ['plan', deciding.slug],
    ['list'],
  ]);
  return act(deciding, { words, effects: () => [], unsure: [] });
};

/** What is done on the command line, the likelier ones more than once. */
export const CLI_ACTS: readonly Decide[] = [
  NEW,
  IMPORT,
  IMPORT,
  SET,
  SET,
  SET,
  PREPARE,
  PREPARE,
  PREPARE,
  PREPARE_ALL,
  CLEANUP,
  REMOVE,
  LOOK,
];

function act({ place, choices, slug }: Deciding, asked: Asked, title = asked.words.join(' ')): Act {
  const killAfterMs = choices.chance(KILLED) ? choices.number(LIFE_MS) : null;
  const { folder } = place;
  const unsure = asked.unsure ?? [{ kind: 'unsure', slug, without: [] }];
  return {
    title: `cli ${title.replaceAll(`${folder}/`, '')}${killAfterMs === null ? '' : `, killed after ${killAfterMs} ms`}`,
    run: async () => {
      asked.before?.();
      return judge(await runCommand(place, asked.words, killAfterMs), asked, unsure);
    },
  };
}

function judge(ended: Ended, asked: Asked, unsure: readonly Effect[]): Outcome {
  if (ended.status === 'killed') return { status: 'killed', code: null, effects: unsure };
  const code = codeOf(ended.json);
  if (code === null && (ended.exitCode === 0 || ended.exitCode === 1)) return done(asked.effects(ended.json));
  if (code === null) {
    return { status: 'broken', code: `exit code ${String(ended.exitCode)}: ${ended.said}`, effects: unsure };
  }
  const outcome = refused(code, unsure);
  if (outcome.status === 'broken') return { ...outcome, code: `${code}: ${ended.said}` };
  // Both texts are kept when the file moved on meanwhile.
  const kept = code === 'spec-changed' ? asked.effects(ended.json) : [];
  return { ...outcome, effects: code === 'write-failed' ? unsure : kept };
}

function codeOf(json: unknown): string | null {
  if (typeof json !== 'object' || json === null) return 'no-json';
  const { error } = json as { error?: { code?: string } };
  return error?.code ?? null;
}

function bottlesOf(json: unknown): readonly { slug: string; error?: unknown }[] {
  return (json as { bottles: { slug: string; error?: unknown }[] }).bottles;
}
