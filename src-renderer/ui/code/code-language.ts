import { yaml } from '@codemirror/lang-yaml';
import { StreamLanguage, type StreamParser } from '@codemirror/language';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import type { Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/** The languages that code is shown in. */
export type CodeLanguage = 'yaml' | 'toml' | 'json' | 'text';

/** The highlighting of a language; JSON is a subset of YAML, and plain text has none. */
export function codeLanguage(language: CodeLanguage): Extension {
  switch (language) {
    case 'toml':
      // Its declared type lacks an `undefined` that exact optional properties ask for.
      return StreamLanguage.define(toml as unknown as StreamParser<unknown>);
    case 'yaml':
    case 'json':
      return [yaml(), plainValues];
    case 'text':
      return [];
  }
}

// The YAML mode tells quoted from unquoted, and leaves numbers and truth values among the unquoted.
const values = new MatchDecorator({
  regexp: /(?<=(?:[:,[]|^\s*-)\s*)(?:-?\d[\d_.eE+-]*|true|false|null)(?=\s*(?:[,\]}]|#|$))/gm,
  decoration: Decoration.mark({ class: 'plain-value' }),
});

const plainValues = ViewPlugin.define(
  (view: EditorView) => {
    const plugin = {
      marks: values.createDeco(view),
      update: (update: ViewUpdate) => {
        plugin.marks = values.updateDeco(update, plugin.marks);
      },
    };
    return plugin;
  },
  { decorations: (plugin: { marks: DecorationSet }) => plugin.marks },
);
