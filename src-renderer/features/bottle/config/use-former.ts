import { useEffect, useState } from 'react';
import type { FileView } from '#shared/contract/schemas/file-view';
import { api, type Failure, toFailure } from '#renderer/state/api';

/** One former stage against the present draft. */
export interface Former {
  readonly number: number;
  /** The spec as it was prepared then; null when that stage has none. */
  readonly specText: string | null;
  readonly files: readonly FileView[];
}

/** A former stage on its way to the page. */
export type FormerRead =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'ready'; readonly former: Former };

interface FormerAsked {
  readonly slug: string;
  /** Null asks for none. */
  readonly number: number | null;
  /** What the drafts are made from; another one asks again. */
  readonly version: string | null;
}

interface Answer {
  readonly slug: string;
  readonly number: number;
  /** What it was asked for: the drafts, and how often. */
  readonly asked: string;
  readonly read: FormerRead;
}

/** Reads a former stage of a bottle; `retry` asks once more. */
export function useFormer({ slug, number, version }: FormerAsked): { read: FormerRead; retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [last, setLast] = useState<Answer | null>(null);
  const asked = `${version ?? ''}:${attempt}`;
  useEffect(() => {
    if (number === null) return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const read = await readFormer(slug, number);
      if (isCurrent) setLast({ slug, number, asked, read });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [slug, number, asked]);
  const retry = (): void => {
    setLast(null);
    setAttempt((count) => count + 1);
  };
  if (number === null) return { read: { status: 'none' }, retry };
  const isMine = last?.slug === slug && last.number === number;
  return { read: isMine ? last.read : { status: 'loading' }, retry };
}

async function readFormer(slug: string, number: number): Promise<FormerRead> {
  try {
    return { status: 'ready', former: await api().stages.getHistory({ slug, number }) };
  } catch (error) {
    return { status: 'failed', failure: toFailure(error) };
  }
}
