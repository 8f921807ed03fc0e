/** What of a keyboard event a key is read from. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether an event is this key: `n`, `?`, `Escape`, `Shift+F7`, or with Ctrl (Cmd on a Mac) `Mod+k`.
 *
 * For a character Shift is not looked at: on many keyboards it is what makes `?` and `/`.
 */
export function isKey(event: KeyPress, key: string, isMac: boolean): boolean {
  const wanted = key.replace(/^(?:Mod|Shift)\+/, '');
  const isMod = key.startsWith('Mod+');
  const hasMod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  const hasNone = !event.ctrlKey && !event.metaKey;
  if (event.altKey || !(isMod ? hasMod : hasNone)) return false;
  if (wanted.length > 1 && event.shiftKey !== key.startsWith('Shift+')) return false;
  return isMod ? event.key.toLowerCase() === wanted : event.key === wanted;
}

/** Whether a key is a single character, which WCAG 2.1.4 lets a person switch off. */
export function isSingleKey(key: string): boolean {
  return key.length === 1;
}

const NAMES: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ContextMenu: 'Menu',
};

const SPOKEN: Readonly<Record<string, string>> = {
  '⌘': 'Command',
  '↑': 'up arrow',
  '↓': 'down arrow',
  '←': 'left arrow',
  '→': 'right arrow',
  ',': 'comma',
  '/': 'slash',
  '?': 'question mark',
};

/** The caps of a key in order, as they stand on this keyboard: `Ctrl`, `K`. */
export function formatKey(key: string, isMac: boolean): readonly string[] {
  return key.split('+').map((part) => {
    if (part === 'Mod') return isMac ? '⌘' : 'Ctrl';
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

/** A key in words, for a screen reader: `Ctrl K`. */
export function speakKey(key: string, isMac: boolean): string {
  return formatKey(key, isMac)
    .map((cap) => SPOKEN[cap] ?? cap)
    .join(' ');
}

/** Whether this keyboard has a Cmd key. */
export function isMacKeyboard(): boolean {
  isMac ??= /Mac/.test(navigator.userAgent);
  return isMac;
}

let isMac: boolean | undefined;
