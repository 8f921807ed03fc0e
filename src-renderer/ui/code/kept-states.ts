import { historyField } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';

/** So many texts are remembered with their history; the one that was left longest ago goes first. */
const KEPT = 12;
const FIELDS = { history: historyField };

const kept = new Map<string, unknown>();

/** Remembers an editor's text, selection and history under a name, while this page lives. */
export function keepState(name: string, state: EditorState): void {
  kept.delete(name);
  kept.set(name, state.toJSON(FIELDS));
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
}

/** An editor as it was left under a name, with these extensions; null where none was, or it cannot be had again. */
export function readKeptState(name: string, extensions: Extension): EditorState | null {
  const json = kept.get(name);
  if (json === undefined) return null;
  try {
    return EditorState.fromJSON(json, { extensions }, FIELDS);
  } catch {
    kept.delete(name);
    return null;
  }
}
