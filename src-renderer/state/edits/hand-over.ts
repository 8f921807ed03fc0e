import type { HostClient } from '#renderer/host/host-connection';
import type { Edit, KeptAs } from './edits.ts';

/** What handing over asks of the page around it. */
export interface HandOverDesk {
  /** The id under which this page keeps the edit of a bottle. */
  idOf(slug: string): string;
  editOf(slug: string): Edit | null;
  keptAs(slug: string): KeptAs | null;
  noteKept(slug: string, kept: KeptAs | null): void;
  /** Tells whether the edit as it stands lies on the host's disk, and why not where that failed. */
  noteStanding(slug: string, standing: { readonly isKept: boolean; readonly error: unknown }): void;
  /** The calls to the host; throws while there is no way to it. */
  edits(): Pick<HostClient['edits'], 'keep' | 'drop'>;
}

/** Hands unsaved text over to the host. */
export interface HandOver {
  /** The edit of a bottle changed: it is handed over after a short pause, and during typing at least every `longestMs`. */
  noteChange(slug: string): void;
  /** Hands over at once what is not, or may not be, on the host's disk; for when a connection came back. */
  handOverAll(slugs: Iterable<string>): void;
  /** Hands the edit of a bottle over now; throws where that fails. */
  handOver(slug: string): Promise<void>;
}

const PAUSE_MS = 200;
const LONGEST_MS = 600;

/**
 * Makes the way on which unsaved text gets to the host's disk: one call at a time for each bottle, the newest text last.
 *
 * What cannot be handed over stays in the page, and is tried again with the next change and when the host is back.
 */
export function createHandOver(desk: HandOverDesk): HandOver {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const waitingSince = new Map<string, number>();
  const isBusy = new Set<string>();
  const isAgain = new Set<string>();

  const send = async (slug: string): Promise<void> => {
    clearTimeout(timers.get(slug));
    timers.delete(slug);
    waitingSince.delete(slug);
    if (isBusy.has(slug)) {
      isAgain.add(slug);
      return;
    }
    isBusy.add(slug);
    const edit = desk.editOf(slug);
    try {
      await (edit === null ? forget(desk, slug) : keep(desk, slug, edit));
      desk.noteStanding(slug, { isKept: desk.editOf(slug) === edit, error: null });
    } catch (error) {
      desk.noteStanding(slug, { isKept: false, error });
    } finally {
      isBusy.delete(slug);
    }
    if (isAgain.delete(slug)) void send(slug);
  };

  return {
    noteChange(slug) {
      const now = Date.now();
      const since = waitingSince.get(slug) ?? now;
      waitingSince.set(slug, since);
      clearTimeout(timers.get(slug));
      const waitMs = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - now));
      timers.set(
        slug,
        setTimeout(() => void send(slug), waitMs),
      );
    },
    handOverAll(slugs) {
      for (const slug of slugs) void send(slug);
    },
    async handOver(slug) {
      const edit = desk.editOf(slug);
      if (edit !== null) await keep(desk, slug, edit);
    },
  };
}

async function keep(desk: HandOverDesk, slug: string, { baseSha256, text }: Edit): Promise<void> {
  const former = desk.keptAs(slug);
  const pageId = desk.idOf(slug);
  const replaces = former === null || former.pageId === pageId ? null : former;
  const { keptAt } = await desk.edits().keep({ slug, pageId, baseSha256, text, replaces });
  // An edit that was put aside meanwhile is this page's own no longer.
  if (desk.idOf(slug) === pageId) desk.noteKept(slug, { pageId, keptAt });
}

async function forget(desk: HandOverDesk, slug: string): Promise<void> {
  const former = desk.keptAs(slug);
  if (former === null) return;
  await desk.edits().drop({ slug, pageId: former.pageId });
  desk.noteKept(slug, null);
}
