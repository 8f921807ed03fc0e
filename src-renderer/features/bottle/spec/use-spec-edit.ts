import { useEffect, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { refreshBottle } from '#renderer/state/bottle';
import { dropEdit, type Edit, setEditText, useEdit, useEdits } from '#renderer/state/edits/edits';
import { type EditStanding, judgeEdit } from './edit-standing.ts';

/** A spec's text under edit and what can be done with it. */
export interface SpecEdit {
  /** What the editor shows: what was typed, else what lies on disk. */
  readonly text: string;
  readonly edit: Edit | null;
  readonly standing: EditStanding;
  readonly isSaving: boolean;
  /** Why the last save did not happen. */
  readonly failure: Failure | null;
  type(text: string): void;
  /** Answers whether the text lies on disk now. */
  save(): Promise<boolean>;
  /** Shows the text on disk again and answers what was typed. */
  drop(): string | null;
  /** Goes on from the text on disk as it is now: the next save takes its place. */
  rebase(text: string): void;
}

/** The spec of a bottle as it is edited: kept across tabs and pages, saved only on top of the text it began from. */
export function useSpecEdit(detail: BottleDetail): SpecEdit {
  const { slug } = detail.row;
  const disk = { text: detail.specText, sha256: detail.specSha256 };
  const edit = useEdit(slug);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const judged = judgeEdit(edit, disk);
  // Until the page has heard of its own save, the text on disk only seems to be another one.
  const standing = isSaving && judged === 'moved' ? 'unsaved' : judged;

  const isOver = edit !== null && standing === 'none';
  useEffect(() => {
    if (isOver) dropEdit(slug);
  }, [slug, isOver]);

  const base = { sha256: disk.sha256, text: disk.text ?? '' };
  const type = (text: string): void => {
    setFailure(null);
    setEditText(slug, base, text);
  };
  const drop = (): string | null => {
    setFailure(null);
    dropEdit(slug);
    return edit?.text ?? null;
  };
  const rebase = (text: string): void => {
    drop();
    setEditText(slug, base, text);
  };
  const save = async (): Promise<boolean> => {
    if (edit === null) return true;
    setIsSaving(true);
    setFailure(null);
    const refused = await saveEdit(slug, edit);
    setFailure(refused);
    await refreshBottle(slug);
    setIsSaving(false);
    return refused === null;
  };
  return { text: edit?.text ?? base.text, edit, standing, isSaving, failure, type, save, drop, rebase };
}

/** Saves an edit; what was typed meanwhile stays an edit on top of what was saved. */
async function saveEdit(slug: string, { baseSha256, text }: Edit): Promise<Failure | null> {
  try {
    const { sha256 } = await api().edits.save({ slug, baseSha256, text });
    const now = useEdits.getState().bySlug[slug];
    if (now !== undefined && now.text !== text) {
      dropEdit(slug);
      setEditText(slug, { sha256, text }, now.text);
    }
    return null;
  } catch (error) {
    return toFailure(error);
  }
}
