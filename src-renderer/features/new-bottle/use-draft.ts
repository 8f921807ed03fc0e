import { useCallback, useEffect, useRef, useState } from 'react';
import type { SpecView } from '#shared/contract/schemas/bottle';
import type { NewBottle } from '#shared/contract/schemas/input';
import { api, type Failure, toFailure } from '#renderer/state/api';

type Drafted = Awaited<ReturnType<ReturnType<typeof api>['bottles']['draftSpec']>>;

/** What the host makes of the form as it stands. */
export interface Draft {
  readonly slug: string | null;
  /** The bottle.toml that would be written; null when there is none. */
  readonly text: string | null;
  readonly problems: SpecView['problems'];
  readonly view: SpecView | null;
  readonly costs: Drafted['costs'];
  /** Why the host could not look at it at all. */
  readonly failure: Failure | null;
}

const WAIT_MS = 150;
const NOTHING: Draft = { slug: null, text: null, problems: [], view: null, costs: [], failure: null };

/** Asks the host what the form comes to, a moment after the last change or when told to; the latest answer wins. */
export function useDraft(fields: NewBottle): { readonly draft: Draft; askNow(): Promise<Draft> } {
  const [draft, setDraft] = useState(NOTHING);
  const latest = useRef(0);
  // What is asked is a value: the same fields are the same question.
  const question = JSON.stringify(fields);
  const ask = useCallback(async (asked: string): Promise<Draft> => {
    latest.current += 1;
    const turn = latest.current;
    const answer = await readDraft(JSON.parse(asked) as NewBottle);
    if (latest.current === turn) setDraft(answer);
    return answer;
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void ask(question), WAIT_MS);
    return () => {
      clearTimeout(timer);
      latest.current += 1;
    };
  }, [ask, question]);
  return { draft, askNow: () => ask(question) };
}

async function readDraft(fields: NewBottle): Promise<Draft> {
  try {
    const { slug, text, view, costs } = await api().bottles.draftSpec(fields);
    return { slug, text, problems: view.problems, view, costs, failure: null };
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code !== 'spec-invalid') return { ...NOTHING, failure };
    return { ...NOTHING, problems: failure.detail.problems };
  }
}
