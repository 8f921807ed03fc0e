import { useEffect, useRef, useState } from 'react';
import type { FormRead, SpecChange, SpecForm } from '#shared/contract/schemas/spec-form';
import { api, toFailure } from '#renderer/state/api';

/** The form of a text that is being edited. */
export interface SpecFormState {
  /** What the text says, or last said; null while it has said nothing yet. */
  readonly form: SpecForm | null;
  /** Why the text cannot be read as it stands; null while it can. */
  readonly reason: string | null;
  /** Why the last change was not made. */
  readonly refusal: string | null;
  change(...changes: readonly SpecChange[]): Promise<boolean>;
}

const PAUSE_MS = 100;
/** In the middle of a word a text is seldom TOML: that is told to nobody who goes on typing. */
const PATIENCE_MS = 700;
/** Somebody who types faster than this many answers come is waited for by nobody. */
const ATTEMPTS = 5;

/**
 * Reads a text as a form, again whenever it changes, and makes changes in it.
 *
 * A change is made in the text as it is then: what is typed while the host thinks is never lost.
 *
 * @param readText The text as it is now, whatever was drawn.
 * @param write Takes a changed text in place of the one that was read.
 */
export function useSpecForm(text: string, readText: () => string, write: (text: string) => void): SpecFormState {
  const [form, setForm] = useState<SpecForm | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const read = await askForm(text);
      if (!isCurrent) return;
      if (typeof read !== 'string' && read.status === 'ready') setForm(read.form);
      else await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      if (!isCurrent) return;
      setReason(
        typeof read === 'string' ? read : read.status === 'ready' ? null : `Line ${read.line}: ${read.message}`,
      );
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text]);

  const change = async (...changes: readonly SpecChange[]): Promise<boolean> => {
    const mine = turn.current.then(async () => await makeChange(changes, readText, write));
    turn.current = mine;
    const refused = await mine;
    setRefusal(refused);
    return refused === null;
  };
  return { form, reason, refusal, change };
}

async function askForm(text: string): Promise<FormRead | string> {
  try {
    return await api().edits.readForm({ text });
  } catch (error) {
    return toFailure(error).message;
  }
}

async function makeChange(
  changes: readonly SpecChange[],
  readText: () => string,
  write: (text: string) => void,
): Promise<string | null> {
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = readText();
      const { text } = await api().edits.patch({ text: before, changes: [...changes] });
      if (readText() !== before) continue;
      if (text !== before) write(text);
      return null;
    }
    return 'The text kept changing meanwhile.';
  } catch (error) {
    return toFailure(error).message;
  }
}
