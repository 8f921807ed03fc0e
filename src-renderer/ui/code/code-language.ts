import { yaml } from '@codemirror/lang-yaml';
import { StreamLanguage, type StreamParser } from '@codemirror/language';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import type { Extension } from '@codemirror/state';

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
      return yaml();
    case 'text':
      return [];
  }
}
