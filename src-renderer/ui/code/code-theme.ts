import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const OCTAGON = 'polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%)';
const MARKER = {
  content: '""',
  width: '11px',
  height: '11px',
  clipPath: OCTAGON,
  display: 'block',
  margin: '5px 0',
  forcedColorAdjust: 'none',
};

const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--text)', fontSize: '12.5px', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '20px' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--text-3)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 10px 0 16px', minWidth: '44px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--hover)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--accent-soft) !important' },
  '.cm-content ::selection': { backgroundColor: 'var(--accent-soft)' },
  '.cm-searchMatch': { backgroundColor: 'var(--unknown-soft)', outline: '1px solid var(--line-strong)' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--text)', borderColor: 'var(--line)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: '7px 40px 7px 16px',
    fontFamily: 'var(--font-text)',
  },
  '.cm-panel.cm-search br': { display: 'block', flexBasis: '100%', content: '""' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    margin: '0',
    fontSize: '12px',
    color: 'var(--text-2)',
  },
  '.cm-panel.cm-search input[type=checkbox]': { accentColor: 'var(--accent-fill)', margin: '0' },
  '.cm-panel.cm-search .cm-textfield': {
    width: '200px',
    height: '28px',
    margin: '0',
    fontSize: '12.5px',
    fontFamily: 'var(--font-mono)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--control)',
    borderRadius: '6px',
    padding: '3px 8px',
  },
  '.cm-panel.cm-search .cm-button': {
    height: '28px',
    margin: '0',
    fontSize: '13px',
    fontWeight: '500',
    background: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
    padding: '0 10px',
  },
  '.cm-panel.cm-search .cm-button:hover': { background: 'var(--hover)' },
  '.cm-panel.cm-search [name=close]': {
    top: '8px',
    right: '12px',
    width: '24px',
    height: '24px',
    borderRadius: '6px',
    color: 'var(--text-2)',
    fontSize: '16px',
    lineHeight: '24px',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--text)',
    border: '1px solid var(--line-strong)',
    borderRadius: '8px',
    boxShadow: 'var(--shadow-float)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--font-text)', fontSize: '12px', padding: '6px 10px', borderLeft: 'none' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--broken) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--unknown) 1px',
    textUnderlineOffset: '3px',
  },
  '.cm-gutter-lint': { width: '16px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 2px' },
  '.cm-lint-marker': { width: '11px', height: '11px' },
  '.cm-lint-marker-error': { ...MARKER, background: 'var(--broken-fill)' },
  '.cm-lint-marker-warning': { ...MARKER, background: 'var(--unknown)' },
  // The merge view tints one line too many at the end of a text; ours are tinted by `changed-line`.
  '&.cm-merge-a .cm-changedLine, &.cm-merge-b .cm-changedLine': { backgroundColor: 'transparent' },
  '&.cm-merge-a .cm-changedText': { background: 'var(--diff-del-mark)', borderRadius: '2px' },
  '&.cm-merge-b .cm-changedText': { background: 'var(--diff-add-mark)', borderRadius: '2px' },
  '&.cm-merge-a .changed-line': { backgroundColor: 'var(--diff-del)', color: 'var(--text)' },
  '&.cm-merge-b .changed-line': { backgroundColor: 'var(--diff-add)', color: 'var(--text)' },
  '&.cm-merge-b': { borderLeft: '1px solid var(--line)' },
  '.cm-mergeSpacer': {
    background: 'repeating-linear-gradient(135deg, transparent 0 5px, var(--line) 5px 6px)',
  },
  '&.cm-merge-a .whole-line .cm-changedText, &.cm-merge-b .whole-line .cm-changedText': { background: 'transparent' },
  '.plain-value': { color: 'var(--code-value)' },
  '.cm-specialChar': { color: 'var(--broken)' },
});

const highlight = HighlightStyle.define([
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.atom, tags.null], color: 'var(--code-value)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--text-3)', fontStyle: 'italic' },
  { tag: [tags.heading, tags.definition(tags.propertyName), tags.propertyName], color: 'var(--text)' },
]);

/** How code looks: every colour a token, so that both themes need nothing else. */
export const codeTheme: Extension = [theme, syntaxHighlighting(highlight)];
