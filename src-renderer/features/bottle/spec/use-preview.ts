import { useEffect, useEffectEvent, useState } from 'react';
import type { SpecView } from '#shared/contract/schemas/bottle';
import { api, type Failure, toFailure } from '#renderer/state/api';

interface PreviewAsked {
  readonly slug: string;
  readonly baseSha256: string | null;
  /** The text to be judged; null asks nothing. */
  readonly text: string | null;
  /** The hash of the file as the page knows it; another one asks again. */
  readonly diskSha256: string | null;
}

/** What a text that is being typed would come to; the view is of the last text that was answered for. */
export interface Preview {
  readonly status: 'idle' | 'asking' | 'answered' | 'failed';
  readonly view: SpecView | null;
  readonly failure: Failure | null;
}

interface Answer {
  readonly slug: string;
  readonly text: string;
  readonly diskSha256: string | null;
  readonly view: SpecView | null;
  readonly failure: Failure | null;
}

const IDLE: Preview = { status: 'idle', view: null, failure: null };
const PAUSE_MS = 150;

/**
 * Asks what a text would come to while it is typed: after a short pause, and only the latest answer counts.
 *
 * @param onMoved Called when the answer shows that the file is not the one that the page knows.
 */
export function usePreview(asked: PreviewAsked, onMoved: () => void): Preview {
  const { slug, baseSha256, text, diskSha256 } = asked;
  const [last, setLast] = useState<Answer | null>(null);
  const take = useEffectEvent((answer: Answer, known: string | null) => {
    setLast((former) => ({ ...answer, view: answer.view ?? former?.view ?? null }));
    if (answer.failure === null && answer.diskSha256 !== known) onMoved();
  });
  useEffect(() => {
    if (text === null) return;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await askPreview({ slug, baseSha256, text }, stop.signal);
      if (!stop.signal.aborted) take(answer, diskSha256);
    };
    const timer = setTimeout(() => {
      void ask();
    }, PAUSE_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [slug, baseSha256, text, diskSha256]);
  if (text === null) return IDLE;
  if (last?.slug !== slug) return { ...IDLE, status: 'asking' };
  const { view, failure } = last;
  if (last.text !== text) return { status: 'asking', view, failure: null };
  return { status: failure === null ? 'answered' : 'failed', view, failure };
}

async function askPreview(
  edit: { readonly slug: string; readonly baseSha256: string | null; readonly text: string },
  signal: AbortSignal,
): Promise<Answer> {
  const { slug, text } = edit;
  try {
    const { view, diskSha256 } = await api().edits.preview(edit, { signal });
    return { slug, text, diskSha256, view, failure: null };
  } catch (error) {
    return { slug, text, diskSha256: null, view: null, failure: toFailure(error) };
  }
}
