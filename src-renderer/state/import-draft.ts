import { create } from 'zustand';

/** What a file that was chosen, dropped or opened holds. */
export type ReadFile =
  | { readonly status: 'text'; readonly name: string; readonly text: string }
  | { readonly status: 'refused'; readonly message: string };

interface ImportDraft {
  readonly text: string;
  /** The file that the text came from; null when it was pasted. */
  readonly fileName: string | null;
  /** Why a file could not be read as text; the text before it stays. */
  readonly refusal: string | null;
  /** How many texts came as a whole, from a file or the clipboard: each is looked at before the person says anything. */
  readonly arrivals: number;
  /** How many more files were opened with Corkboard and come up after this one. */
  readonly waiting: number;
}

const NOTHING = { text: '', fileName: null, refusal: null };

/** The text that is to be taken in; it outlives the dialog, so that closing it loses nothing. */
export const useImportDraft = create<ImportDraft>()(() => ({ ...NOTHING, arrivals: 0, waiting: 0 }));

/** Keeps what was typed or pasted. */
export function typeImport(text: string): void {
  useImportDraft.setState({ text, refusal: null });
}

/** Puts a text that was pasted outside of the sheet in place of the one that was there. */
export function pasteImport(text: string): void {
  useImportDraft.setState(({ arrivals }) => ({ text, fileName: null, refusal: null, arrivals: arrivals + 1 }));
}

/** Puts a file's text in place of the one that was there; a file that is no text changes nothing but the reason shown. */
export function takeFile(file: ReadFile): void {
  if (file.status === 'refused') useImportDraft.setState({ refusal: file.message });
  else {
    const { text, name: fileName } = file;
    useImportDraft.setState(({ arrivals }) => ({ text, fileName, refusal: null, arrivals: arrivals + 1 }));
  }
}

/** Forgets the text, after it was taken in. */
export function emptyImport(): void {
  useImportDraft.setState(NOTHING);
}

/** Notes how many opened files wait. */
export function noteWaiting(waiting: number): void {
  useImportDraft.setState({ waiting });
}

/** Whether nothing stands in the sheet that another file would push away. */
export function isImportEmpty(): boolean {
  const { text, refusal } = useImportDraft.getState();
  return text === '' && refusal === null;
}
