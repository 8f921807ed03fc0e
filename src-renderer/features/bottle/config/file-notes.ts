import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { FileView } from '#shared/contract/schemas/file-view';
import { countChanged } from '#renderer/ui/code/diff/diff-lines';
import type { ShownFile } from './file-choice.ts';

/** What has to be said of a file before its text is read. */
export interface FileNote {
  readonly tone: 'broken' | 'unknown' | 'plain';
  /** A whole sentence, said first. */
  readonly title: string;
  readonly text: string;
  /** When the file on disk changed (ISO 8601), where that is part of the note. */
  readonly changedAt: string | null;
  readonly canRestore: boolean;
}

/** Says how a file stands between record, disk and draft; null when there is nothing to say. */
export function noteFile(detail: BottleDetail, file: ShownFile, isSpec: boolean): FileNote | null {
  const { view } = file;
  const { planFailure, plan } = detail.view;
  if (isSpec && plan === null && planFailure !== null)
    return note('plain', planFailure.message, 'There are no drafts.');
  if (isSpec || view === null) return null;
  if (view.recordSha256 === null && detail.row.state === 'damaged') {
    return note('broken', 'The stage is damaged.', detail.row.firstProblem?.message ?? '');
  }
  if (view.status === 'drifted') return noteDrift(file, view);
  if (view.draft === null && view.role === 'record' && view.name !== 'plan.json') {
    const why = detail.view.plan === null ? ' There is no plan at present, so there is no draft.' : '';
    return note('plain', 'This file is shown as it lies on disk.', `No draft of it is drawn up now.${why}`);
  }
  if (view.role === 'record') {
    const what = view.name === 'plan.json' ? 'the record of what was written' : 'the spec as it was prepared';
    return note('plain', 'This file is shown as it lies on disk.', `It is ${what}.`);
  }
  if (view.status === 'new') return note('plain', 'Never written.', 'This draft is what Prepare would write.');
  if (view.status === 'changed') {
    return note('plain', 'The draft is not the record.', `${linesDiffer(file)} Prepare writes the draft.`);
  }
  return null;
}

function noteDrift(file: ShownFile, view: NonNullable<ShownFile['view']>): FileNote {
  if (view.disk === null) {
    return {
      tone: 'unknown',
      title: 'The file is not on disk.',
      text: 'It was written and has been removed since, not by Corkboard.',
      changedAt: null,
      canRestore: true,
    };
  }
  const isLikeDraft = view.draft !== null && file.hunks.length === 0;
  return {
    tone: 'unknown',
    title: 'The file on disk is not the record.',
    text: view.draft === null ? '' : isLikeDraft ? 'It is like the draft.' : linesDiffer(file),
    changedAt: view.diskChangedAt,
    canRestore: true,
  };
}

function linesDiffer({ hunks }: ShownFile): string {
  const count = countChanged(hunks);
  return count === 1 ? '1 line differs from the draft.' : `${formatCount(count)} lines differ from the draft.`;
}

function note(tone: FileNote['tone'], title: string, text: string): FileNote {
  return { tone, title, text, changedAt: null, canRestore: false };
}

/** What the released programs make of a whole file, where they make the same of each of its lines. */
export interface FileFact {
  readonly standing: 'worse' | 'unknown';
  readonly statement: string;
  readonly fact: string;
}

/** Finds what is known about a whole file; null when nothing is, or its lines differ in it. */
export function factOfFile(file: FileView, shield: BottleDetail['view']['shield']): FileFact | null {
  const known = file.reasons.flatMap(({ takenUp }) => (takenUp === null ? [] : [takenUp]));
  const [first] = known;
  if (first === undefined || known.some(({ fact }) => fact !== first.fact)) return null;
  const judged = shield.shield === 'broken' ? shield.reasons.find(({ fact }) => fact === first.fact) : undefined;
  return {
    standing: judged === undefined ? 'unknown' : 'worse',
    statement: judged?.statement ?? first.statement,
    fact: first.fact,
  };
}

/** How many bytes a text is as a file. */
export function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A number as people read it: thousands apart by a thin space. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u2009');
}
