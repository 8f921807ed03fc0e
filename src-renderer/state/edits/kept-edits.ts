import { useEffect } from 'react';
import { create } from 'zustand';
import type { KeptEdit } from '#shared/contract/schemas/edit';
import { api, type Failure, toFailure } from '../api.ts';
import { dropEdit, noteKept, recallEdits, setEditText, useEdits } from './edits.ts';
import { useFeed } from '../feed/feed.ts';
import { createHandOver } from './hand-over.ts';
import { joinPageRoll, type PageRoll } from './page-roll.ts';
import { parseRoute } from '../route.ts';

/** A text that another page left with the host, or still has under edit. */
export interface OtherEdit extends KeptEdit {
  /** Its page is open in this browser. */
  readonly isOpen: boolean;
}

/** How unsaved text of a bottle stands to the host's disk. */
export interface KeptStanding {
  /** The text as it stands in this page lies on the host's disk. */
  readonly isKept: boolean;
  /** Why the last try failed; null when it did not. */
  readonly failure: Failure | null;
  /** When the text was kept that came back into this page by itself; null when none did. */
  readonly backFrom: string | null;
  /** What was typed in other pages, or put aside, newest first. */
  readonly others: readonly OtherEdit[];
}

const NOTHING: KeptStanding = { isKept: true, failure: null, backFrom: null, others: [] };

const useKept = create<{ readonly bySlug: Readonly<Record<string, KeptStanding>> }>()(() => ({ bySlug: {} }));

/** How unsaved text of a bottle stands to the host's disk. */
export function useKeptStanding(slug: string): KeptStanding {
  return useKept(({ bySlug }) => bySlug[slug] ?? NOTHING);
}

/** Whether something that was typed is in this page alone. */
export function useIsAnyEditUnkept(): boolean {
  const edits = useEdits(({ bySlug }) => bySlug);
  return useKept(({ bySlug }) => Object.keys(edits).some((slug) => bySlug[slug]?.isKept !== true));
}

function change(slug: string, part: Partial<KeptStanding>): void {
  useKept.setState(({ bySlug }) => ({ bySlug: { ...bySlug, [slug]: { ...NOTHING, ...bySlug[slug], ...part } } }));
}

const idBySlug = new Map<string, string>();

/** The id by which the host tells this page's unsaved text of a bottle from that of other pages. */
function idOf(slug: string): string {
  const known = idBySlug.get(slug);
  if (known !== undefined) return known;
  const id = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  idBySlug.set(slug, id);
  return id;
}

const handOver = createHandOver({
  idOf,
  editOf: (slug) => useEdits.getState().bySlug[slug] ?? null,
  keptAs: (slug) => useEdits.getState().keptBySlug[slug] ?? null,
  noteKept,
  noteStanding: (slug, { isKept, error }) => {
    change(slug, { isKept, failure: error === null ? null : toFailure(error) });
  },
  edits: () => api().edits,
});

let roll: PageRoll = { isOpen: async () => await Promise.resolve(false) };

/** Keeps unsaved text on the host's disk for as long as the page is open, and hands it over again when the host was away. */
export function keepEdits(): void {
  recallInTime();
  roll = joinPageRoll((id) =>
    [...idBySlug].some(([slug, mine]) => mine === id && useEdits.getState().bySlug[slug] !== undefined),
  );
  useEdits.subscribe((now, before) => {
    if (now.bySlug === before.bySlug) return;
    for (const slug of new Set([...Object.keys(now.bySlug), ...Object.keys(before.bySlug)])) {
      const [edit, former] = [now.bySlug[slug], before.bySlug[slug]];
      if (edit === former) continue;
      change(slug, { isKept: false, ...(former === undefined ? {} : { backFrom: null }) });
      handOver.noteChange(slug);
    }
  });
  useFeed.subscribe((now, before) => {
    if (now.status !== 'live' || before.status === 'live') return;
    const { bySlug, keptBySlug } = useEdits.getState();
    handOver.handOverAll(new Set([...Object.keys(bySlug), ...Object.keys(keptBySlug)]));
  });
}

/** The list shows nothing of unsaved text, so it need not wait for it; every other page has it from its first render on. */
function recallInTime(): void {
  if (parseRoute(window.location.hash).kind !== 'bottles') {
    recallEdits();
    return;
  }
  window.addEventListener('hashchange', recallEdits, { once: true });
  const end = useFeed.subscribe(({ status }) => {
    if (status !== 'live') return;
    end();
    requestIdleCallback(recallEdits, { timeout: 500 });
  });
}

const looked = new Set<string>();

/** Looks for unsaved text that was left with the host when the page of a bottle opens, and when the host is back. */
export function useFindKeptEdits(slug: string): void {
  const isLive = useFeed(({ status }) => status === 'live');
  useEffect(() => {
    if (isLive) void findKeptEdits(slug);
  }, [slug, isLive]);
}

/**
 * The first time a bottle is looked at, and where this page has no text of its own, the newest comes back as the edit of
 * this page; unless the page that it was typed in is still open.
 */
async function findKeptEdits(slug: string): Promise<void> {
  try {
    const { kept } = await api().edits.listKept({ slug });
    const mine = [idOf(slug), useEdits.getState().keptBySlug[slug]?.pageId];
    const strangers = await Promise.all(
      kept
        .filter(({ pageId }) => !mine.includes(pageId))
        .map(async (edit) => ({ ...edit, isOpen: await roll.isOpen(edit.pageId) })),
    );
    const isFirst = !looked.has(slug);
    looked.add(slug);
    const own = useEdits.getState().bySlug[slug]?.text;
    const back = isFirst && own === undefined ? strangers.find(({ isOpen }) => !isOpen) : undefined;
    if (back !== undefined) {
      takeUp(slug, back);
      change(slug, { backFrom: back.keptAt });
    }
    const shown = back?.text ?? own;
    change(slug, { others: strangers.filter((other) => other !== back && other.text !== shown) });
  } catch {
    // The bottle is gone or the host is away: both are said elsewhere, and it is looked for again when it is back.
  }
}

function takeUp(slug: string, { pageId, keptAt, baseSha256, text }: KeptEdit): void {
  noteKept(slug, { pageId, keptAt });
  setEditText(slug, { sha256: baseSha256, text: null }, text);
}

/**
 * Puts what was typed in this page aside: the editor is free for another text, and the typed one is kept with the host.
 *
 * @returns Why it could not be kept; then nothing is changed. Null also when there was nothing to put aside.
 */
export async function putAside(slug: string): Promise<Failure | null> {
  if (useEdits.getState().bySlug[slug] === undefined) return null;
  try {
    await handOver.handOver(slug);
  } catch (error) {
    return toFailure(error);
  }
  idBySlug.delete(slug);
  noteKept(slug, null);
  dropEdit(slug);
  return null;
}

/** Makes a text that another page left the edit of this page; what was typed here before is put aside. */
export async function takeUpKept(slug: string, kept: KeptEdit): Promise<Failure | null> {
  const failure = await putAside(slug);
  if (failure !== null) return failure;
  takeUp(slug, kept);
  await findKeptEdits(slug);
  return null;
}

/** Forgets a text that another page left. */
export async function forgetKept(slug: string, pageId: string): Promise<Failure | null> {
  try {
    await api().edits.drop({ slug, pageId });
    await findKeptEdits(slug);
    return null;
  } catch (error) {
    return toFailure(error);
  }
}

/** Takes the note of a text that came back off the screen. */
export function hideBackNote(slug: string): void {
  change(slug, { backFrom: null });
}
