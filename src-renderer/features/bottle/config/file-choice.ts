import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { FileView } from '#shared/contract/schemas/file-view';

/** A file that can be chosen on the left: the spec as it is now, or a file of the stage. */
export type Choice = { readonly kind: 'spec' } | { readonly kind: 'stage'; readonly name: string };

/** What the chosen file is shown as: alone, or beside an earlier text of it. */
export type Comparison = 'draft' | 'disk' | 'history';

/** The name of every bottle's spec. */
export const SPEC_NAME = 'bottle.toml';

/** A file as the right side shows it: its present text, and what lies on disk where that is another text. */
export interface ShownFile {
  readonly name: string;
  readonly path: string;
  /** Octal digits; null where none is set by us. */
  readonly mode: string | null;
  readonly language: FileView['language'];
  /** The text that is shown alone; null when there is none to show. */
  readonly text: string | null;
  readonly sha256: string | null;
  /** What the present text is called beside another one. */
  readonly title: string;
  /** What lies on disk beside the present text; null where nothing does, or the present text is the one on disk. */
  readonly before: { readonly title: string; readonly text: string } | null;
  readonly hunks: FileView['hunks'];
  /** Why the lines of the present text are there. */
  readonly reasons: FileView['reasons'];
  readonly comparisons: readonly Comparison[];
  /** The file's view, for its status and its reasons; null for a spec that was never prepared. */
  readonly view: FileView | null;
}

const NO_REASONS: FileView['reasons'] = [];

/** Finds what a choice shows; a name that is no file any more shows the spec. */
export function showFile(detail: BottleDetail, choice: Choice): ShownFile {
  const view = detail.view.files.find(({ name }) => name === (choice.kind === 'spec' ? SPEC_NAME : choice.name));
  if (choice.kind === 'spec' || view === undefined) return showSpec(detail);
  return view.draft === null || view.role === 'record' ? showRecord(view) : showGenerated(detail, view, view.draft);
}

/** The choice with which the tab opens: the first file that drifted, else the first that is generated, else the spec. */
export function firstChoice(detail: BottleDetail): Choice {
  const { files } = detail.view;
  const wanted = files.find(({ status }) => status === 'drifted') ?? files.find(({ role }) => role === 'generated');
  return wanted === undefined ? { kind: 'spec' } : { kind: 'stage', name: wanted.name };
}

/** What a file is shown as at first: beside what lies on disk where the two differ. */
export function firstComparison(file: ShownFile): Comparison {
  const isOther = file.view?.role === 'generated' && file.view.status !== 'same' && file.before !== null;
  return isOther && file.hunks.length > 0 ? 'disk' : 'draft';
}

function showSpec(detail: BottleDetail): ShownFile {
  const view = detail.view.files.find(({ name, role }) => name === SPEC_NAME && role === 'record') ?? null;
  const before = view?.disk ?? null;
  return {
    name: SPEC_NAME,
    path: detail.specPath,
    mode: null,
    language: 'toml',
    text: detail.specText,
    sha256: detail.specSha256,
    title: 'Now',
    before: before === null ? null : { title: 'As prepared', text: before.text },
    hunks: view?.hunks ?? [],
    reasons: NO_REASONS,
    comparisons: listComparisons(detail, before !== null && detail.specText !== null),
    view,
  };
}

function showRecord(view: FileView): ShownFile {
  const { name, path, mode, language, disk } = view;
  const text = disk?.text ?? null;
  const sha256 = disk?.sha256 ?? null;
  return {
    name,
    path,
    mode,
    language,
    text,
    sha256,
    title: 'On disk',
    before: null,
    hunks: [],
    reasons: NO_REASONS,
    comparisons: [],
    view,
  };
}

function showGenerated(
  detail: BottleDetail,
  view: FileView,
  { text, sha256 }: NonNullable<FileView['draft']>,
): ShownFile {
  const { name, path, mode, language, hunks, reasons } = view;
  const before = view.disk === null ? null : { title: 'On disk', text: view.disk.text };
  const comparisons = listComparisons(detail, before !== null);
  return { name, path, mode, language, text, sha256, title: 'Draft', before, hunks, reasons, comparisons, view };
}

function listComparisons(detail: BottleDetail, hasDisk: boolean): readonly Comparison[] {
  const hasHistory = detail.history.length > 0;
  return ['draft', ...(hasDisk ? (['disk'] as const) : []), ...(hasHistory ? (['history'] as const) : [])];
}
