import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createDelayedStorage } from './delayed-storage.ts';

/** A spec's text that was typed and not saved, and the text on disk that it began from. */
export interface Edit {
  /** Null when the file on disk was no text. */
  readonly baseSha256: string | null;
  /** Null where it is not known: the edit was kept by a page that is gone. */
  readonly baseText: string | null;
  readonly text: string;
}

/** What the host keeps of an edit: under which page's name, and since when. */
export interface KeptAs {
  readonly pageId: string;
  readonly keptAt: string | null;
}

interface EditsStore {
  readonly bySlug: Readonly<Record<string, Edit>>;
  /** As what each edit, or an older state of it, lies on the host's disk. */
  readonly keptBySlug: Readonly<Record<string, KeptAs>>;
}

/** What was typed and not saved, by slug; it outlives tabs, pages, a lost connection and a reload of this tab. */
export const useEdits = create<EditsStore>()(
  persist((): EditsStore => ({ bySlug: {}, keptBySlug: {} }), {
    name: 'corkboard-edits',
    storage: createJSONStorage(createDelayedStorage),
    // A tab's storage answers late while the app starts, and the page stands still until it does: see `recallEdits`.
    skipHydration: true,
  }),
);

/** Brings back what this tab's storage holds of a page before a reload; the first call does it, at once. */
export function recallEdits(): void {
  if (!useEdits.persist.hasHydrated()) void useEdits.persist.rehydrate();
}

/** The unsaved edit of a bottle; null when there is none. */
export function useEdit(slug: string): Edit | null {
  return useEdits((edits) => edits.bySlug[slug] ?? null);
}

/**
 * Keeps what was typed. An edit that exists keeps the base it began from; drop it first to begin from another.
 *
 * A text that equals its base is no edit and is dropped.
 */
export function setEditText(
  slug: string,
  base: { readonly sha256: string | null; readonly text: string | null },
  text: string,
): void {
  const { baseSha256, baseText } = useEdits.getState().bySlug[slug] ?? { baseSha256: base.sha256, baseText: base.text };
  if (text === baseText) dropEdit(slug);
  else useEdits.setState(({ bySlug }) => ({ bySlug: { ...bySlug, [slug]: { baseSha256, baseText, text } } }));
}

/** Forgets the unsaved edit of a bottle. */
export function dropEdit(slug: string): void {
  useEdits.setState(({ bySlug }) => ({ bySlug: without(bySlug, slug) }));
}

/** Notes as what an edit lies on the host's disk; null when nothing of it does. */
export function noteKept(slug: string, kept: KeptAs | null): void {
  useEdits.setState(({ keptBySlug }) => ({
    keptBySlug: kept === null ? without(keptBySlug, slug) : { ...keptBySlug, [slug]: kept },
  }));
}

function without<Value>(record: Readonly<Record<string, Value>>, slug: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== slug));
}
