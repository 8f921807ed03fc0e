import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view';
import { headersOf, keysAround, keyUnder, placeInToml } from './toml-place.ts';

/** What is to be known of one key of a TOML file. */
interface CodeKeyDoc {
  readonly key: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** The value when it is not written; null when there is none. */
  readonly preset: string | null;
  readonly doc: string;
  readonly example: string;
  readonly values: readonly string[];
}

/** One table of a TOML file with its keys; the file itself has an empty path. */
export interface CodeTableDoc {
  readonly path: string;
  readonly isList: boolean;
  readonly doc: string;
  readonly keys: readonly CodeKeyDoc[];
}

/** Completion and hover documentation from what is known of the file's keys. Tab completes nothing: it leaves the editor. */
export function codeDocs(tables: readonly CodeTableDoc[]): Extension {
  return [
    autocompletion({
      override: [(context) => completeToml(tables, context)],
      icons: false,
      closeOnBlur: true,
      optionClass: () => 'doc-option',
    }),
    hoverTooltip((view, offset) => hoverDoc(tables, view, offset), { hoverTime: 350 }),
  ];
}

/** What can stand where the cursor is; null where nothing is known of it. */
export function completeToml(tables: readonly CodeTableDoc[], context: CompletionContext): CompletionResult | null {
  const { state, pos } = context;
  const place = placeInToml(state.doc, pos);
  if (place === null) return null;
  // An empty place asks for nothing by itself.
  if (place.start === pos && !context.explicit && place.kind !== 'value') return null;
  const { start: from } = place;
  if (place.kind === 'header') {
    return { from, options: headerOptions(tables, headersOf(state.doc)), filter: true, validFor: /^\[{1,2}[\w.-]*$/ };
  }
  const table = tables.find(({ path }) => path === place.table);
  if (table === undefined) return null;
  if (place.kind === 'key') {
    const taken = keysAround(state.doc, state.doc.lineAt(pos).number);
    const keys = table.keys.filter(({ key }) => !taken.has(key)).map(keyOption);
    const headers = place.table === '' || context.explicit ? headerOptions(tables, headersOf(state.doc)) : [];
    return { from, options: [...keys, ...headers], validFor: /^[\w-]*$/ };
  }
  const known = table.keys.find(({ key }) => key === place.key);
  if (known === undefined || known.values.length === 0) return null;
  const to = state.doc.sliceString(pos, pos + 1) === '"' ? pos + 1 : pos;
  return { from, to, options: known.values.map((value, index) => valueOption(known, value, index)), filter: true };
}

function headerOptions(tables: readonly CodeTableDoc[], taken: ReadonlySet<string>): readonly Completion[] {
  return tables
    .filter(({ path, isList }) => path !== '' && (isList || !taken.has(path)))
    .map(({ path, isList, doc }) => {
      const label = isList ? `[[${path}]]` : `[${path}]`;
      return { label, detail: firstSentence(doc), info: () => plainInfo(doc), apply: `${label}\n`, boost: -10 };
    });
}

function keyOption(doc: CodeKeyDoc): Completion {
  return {
    label: doc.key,
    detail: doc.isRequired ? `${doc.type}, required` : doc.type,
    info: () => keyInfo(doc),
    boost: doc.isRequired ? 10 : 0,
    apply: (view, ...[, from, to]) => {
      insert(view, { from, to, text: `${doc.key} = ` });
      if (doc.values.length > 0) startCompletion(view);
    },
  };
}

/** Values keep their order, which says more than the alphabet. */
function valueOption(doc: CodeKeyDoc, value: string, index: number): Completion {
  return {
    label: value,
    detail: value === doc.preset ? 'the default' : '',
    info: () => plainInfo(doc.doc),
    boost: -index,
  };
}

function insert(
  view: EditorView,
  { from, to, text }: { readonly from: number; readonly to: number; readonly text: string },
): void {
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    userEvent: 'input.complete',
  });
}

function hoverDoc(tables: readonly CodeTableDoc[], view: EditorView, offset: number): Tooltip | null {
  const under = keyUnder(view.state.doc, offset);
  const table = tables.find(({ path }) => path === under?.table);
  if (under === null || table === undefined) return null;
  const known = table.keys.find(({ key }) => key === under.key);
  if (under.key !== null && known === undefined) return null;
  const { from, to } = view.state.doc.lineAt(offset);
  return {
    pos: from,
    end: to,
    above: true,
    create: () => {
      const dom = known === undefined ? plainInfo(table.doc) : keyInfo(known);
      dom.classList.add('doc-hover');
      return { dom };
    },
  };
}

function keyInfo({ doc, type, preset, example }: CodeKeyDoc): HTMLElement {
  const info = plainInfo(doc);
  const facts = document.createElement('p');
  facts.className = 'doc-facts';
  facts.append(`${type[0]?.toUpperCase() ?? ''}${type.slice(1)}. `);
  if (preset !== null) facts.append('When it is not written: ', codeOf(preset), '. ');
  facts.append('Example: ', codeOf(example));
  info.append(facts);
  return info;
}

function plainInfo(text: string): HTMLElement {
  const info = document.createElement('div');
  info.className = 'doc-info';
  const words = document.createElement('p');
  words.textContent = text;
  info.append(words);
  return info;
}

function codeOf(text: string): HTMLElement {
  const code = document.createElement('code');
  code.textContent = text;
  return code;
}

function firstSentence(text: string): string {
  const end = text.indexOf('. ');
  return end === -1 ? text.replace(/\.$/, '') : text.slice(0, end);
}
