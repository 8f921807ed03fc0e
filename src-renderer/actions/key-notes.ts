import { BOTTLE_ACTIONS } from './bottle-actions.ts';
import { PAGE_ACTIONS } from './page-actions.ts';

/** One line of the sheet of keys. */
interface KeyLine {
  readonly label: string;
  /** Any of these keys, each as keys.ts takes it. */
  readonly keys: readonly string[];
}

/** The keys of one place, under their head. */
export interface KeySection {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

/** Keys that belong to a control rather than to an action; they work while the control has the focus. */
const IN_LIST: readonly KeyLine[] = [
  { label: 'From bottle to bottle', keys: ['ArrowUp', 'ArrowDown'] },
  { label: 'To the first, to the last', keys: ['Home', 'End'] },
  { label: 'Open the bottle', keys: ['Enter'] },
  { label: 'Choose it for an act on many', keys: ['Space'] },
  { label: 'Choose all', keys: ['Mod+a'] },
  { label: 'Choose none', keys: ['Escape'] },
  { label: 'To what is in its row, and back', keys: ['ArrowRight', 'ArrowLeft'] },
  { label: 'The menu of the bottle', keys: ['Shift+F10', 'ContextMenu'] },
];
const IN_REVIEW: readonly KeyLine[] = [{ label: 'Why this line is there', keys: ['Enter'] }];
const IN_PICTURE: readonly KeyLine[] = [
  { label: 'From lane to lane', keys: ['ArrowUp', 'ArrowDown'] },
  { label: 'The evidence of a lane', keys: ['Enter'] },
  { label: 'Back from the evidence', keys: ['Escape'] },
];
const IN_TEXT: readonly KeyLine[] = [
  { label: 'Save', keys: ['Mod+s'] },
  { label: 'Search', keys: ['Mod+f'] },
  { label: 'Undo, redo', keys: ['Mod+z', 'Mod+Shift+z'] },
  { label: 'Leave the text', keys: ['Tab', 'Shift+Tab'] },
];
const IN_CONTROLS: readonly KeyLine[] = [
  { label: 'From control to control', keys: ['Tab', 'Shift+Tab'] },
  { label: 'Press a button, open why', keys: ['Space', 'Enter'] },
  { label: 'Close what is open', keys: ['Escape'] },
];

/** Every key of the page by the place where it works. */
export function listKeys(): readonly KeySection[] {
  const at = (place: string): readonly KeyLine[] =>
    [...PAGE_ACTIONS, ...BOTTLE_ACTIONS].filter((action) => action.place === place && action.keys.length > 0);
  return [
    { title: 'Everywhere', lines: [...at('everywhere'), ...IN_CONTROLS] },
    { title: 'In the list of bottles', lines: [...at('list'), ...IN_LIST] },
    { title: 'On a bottle', lines: at('bottle') },
    { title: 'In Review', lines: [...at('review'), ...IN_REVIEW] },
    { title: 'In a picture of the network', lines: IN_PICTURE },
    { title: 'In the text of a spec', lines: IN_TEXT },
    { title: 'In Preflight', lines: at('preflight') },
  ];
}
