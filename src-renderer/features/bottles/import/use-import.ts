import { useEffect, useState } from 'react';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { goTo } from '#renderer/state/route';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { emptyImport, useImportDraft } from '#renderer/state/import-draft';

/** What the person has agreed to so far, for exactly one text. */
export interface Agreed {
  readonly powersHash: string | null;
  readonly replace: boolean;
}

interface Answer {
  readonly text: string;
  readonly agreed: Agreed;
  readonly failure: Failure;
}

/** No spec is longer; what is wrong with such a text is told when it is taken in. */
const LOOKED_AT_CHARACTERS = 256_000;

const NOTHING_AGREED: Agreed = { powersHash: null, replace: false };

/** What a look at a text found that could be taken in as it is. */
interface Found {
  readonly text: string;
  readonly slug: string;
  /** This very spec is there already. */
  readonly isThere: boolean;
}

/**
 * Takes in the text, and looks at one that came as a whole before anything is agreed to.
 *
 * What was refused and what was agreed to hold for that text alone, so an edit asks anew.
 */
export function useImport(onDone: () => void) {
  const { text, arrivals } = useImportDraft();
  const [last, setLast] = useState<Answer | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [isSending, setIsSending] = useState(false);
  const answer = last?.text === text ? last : null;

  useEffect(() => {
    let isAwaited = true;
    const note = async (): Promise<void> => {
      const seen = await look(arrivals);
      if (!isAwaited || seen === null) return;
      if ('failure' in seen) setLast(seen);
      else setFound(seen);
    };
    void note();
    return () => {
      isAwaited = false;
    };
  }, [arrivals]);

  const send = async (more: Partial<Agreed>): Promise<void> => {
    const agreed = { ...(answer?.agreed ?? NOTHING_AGREED), ...more };
    setIsSending(true);
    try {
      const { slug } = await api().bottles.importSpec({
        text,
        acceptedPowersHash: agreed.powersHash,
        replace: agreed.replace,
      });
      emptyImport();
      onDone();
      showToast({ text: agreed.replace ? `The spec of ${slug} is replaced.` : `${slug} is taken in.` });
      goTo({ kind: 'bottle', slug, tab: 'overview' });
    } catch (error) {
      setLast({ text, agreed, failure: toFailure(error) });
      setIsSending(false);
    }
  };
  return { failure: answer?.failure ?? null, found: found?.text === text ? found : null, isSending, send };
}

/** Looks at the text that came last as a whole; null where there is nothing to say of it yet. */
async function look(arrival: number): Promise<Answer | Found | null> {
  const { text, arrivals } = useImportDraft.getState();
  if (arrivals !== arrival || text.trim() === '' || text.length > LOOKED_AT_CHARACTERS) return null;
  try {
    return { text, ...(await api().bottles.checkImport({ text })) };
  } catch (error) {
    const failure = toFailure(error);
    // Without a way to the host the button says so, when it is pressed.
    return failure.code === 'internal' ? null : { text, agreed: NOTHING_AGREED, failure };
  }
}
