import { useState } from 'react';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { goTo } from '#renderer/state/route';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { emptyImport, useImportDraft } from './import-draft.ts';

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

const NOTHING_AGREED: Agreed = { powersHash: null, replace: false };

/** Takes in the text: what was refused and what was agreed to hold for that text alone, so an edit asks anew. */
export function useImport(onDone: () => void) {
  const { text } = useImportDraft();
  const [last, setLast] = useState<Answer | null>(null);
  const [isSending, setIsSending] = useState(false);
  const answer = last?.text === text ? last : null;

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
  return { failure: answer?.failure ?? null, isSending, send };
}
