import { create } from 'zustand';
import type { ReadFile } from './read-spec-file.ts';

interface ImportDraft {
  readonly text: string;
  /** The file that the text came from; null when it was pasted. */
  readonly fileName: string | null;
  /** Why a file could not be read as text; the text before it stays. */
  readonly refusal: string | null;
}

const NOTHING: ImportDraft = { text: '', fileName: null, refusal: null };

/** The text that is to be taken in; it outlives the dialog, so that closing it loses nothing. */
export const useImportDraft = create<ImportDraft>()(() => NOTHING);

/** Keeps what was typed or pasted. */
export function typeImport(text: string): void {
  useImportDraft.setState({ text, refusal: null });
}

/** Puts a text that was pasted outside of the sheet in place of the one that was there. */
export function pasteImport(text: string): void {
  useImportDraft.setState({ text, fileName: null, refusal: null });
}

/** Puts a file's text in place of the one that was there; a file that is no text changes nothing but the reason shown. */
export function takeFile(file: ReadFile): void {
  if (file.status === 'text') useImportDraft.setState({ text: file.text, fileName: file.name, refusal: null });
  else useImportDraft.setState({ refusal: file.message });
}

/** Forgets the text, after it was taken in. */
export function emptyImport(): void {
  useImportDraft.setState(NOTHING);
}
