import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** A field whose text goes into the draft a moment after it was typed. */
export interface DraftText {
  readonly value: string;
  /** Why the text as typed is no value; undefined while it is one. */
  readonly refusal: string | undefined;
  type(text: string): void;
  /** To be put on an element around the field. */
  readonly around: { onBlur(): void; onKeyDown(event: KeyboardEvent): void };
}

const PAUSE_MS = 300;

/**
 * Keeps what is typed into a field until it is left, and commits it after each pause.
 *
 * While somebody types, the field shows what they typed, not what became of it: the cursor stays where it is.
 *
 * @param commit Takes a text into the draft; a sentence says why it is no value.
 */
export function useDraftText(written: string, commit: (text: string) => string | null): DraftText {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef<(() => void) | null>(null);

  const settle = (): void => {
    clearTimeout(timer.current);
    waiting.current?.();
    waiting.current = null;
  };
  // A field that goes away in the middle of a pause takes nothing with it.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      waiting.current?.();
      waiting.current = null;
    },
    [],
  );
  return {
    value: typed ?? written,
    refusal: refusal ?? undefined,
    type: (text) => {
      setTyped(text);
      clearTimeout(timer.current);
      waiting.current = () => {
        setRefusal(commit(text));
      };
      timer.current = setTimeout(settle, PAUSE_MS);
    },
    around: {
      onBlur: () => {
        settle();
        if (refusal === null) setTyped(null);
      },
      onKeyDown: (event) => {
        if (typed === null || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
        setTyped(null);
        setRefusal(null);
        // What is not in the draft yet is undone by forgetting it; the rest is a step of the editor's history.
        if (waiting.current === null) return;
        clearTimeout(timer.current);
        waiting.current = null;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
