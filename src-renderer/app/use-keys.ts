import { useEffect } from 'react';
import { isKey, isMacKeyboard, isSingleKey } from '#renderer/actions/keys';
import { canRun, PAGE_ACTIONS } from '#renderer/actions/page-actions';
import type { PageAction } from '#renderer/actions/action';
import { areSingleKeysOn } from '#renderer/state/settings';

const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Carries out the action whose key is pressed, unless something is open over the page or, for a key without Ctrl, typed. */
export function useKeys(): void {
  useEffect(() => {
    const isMac = isMacKeyboard();
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      const found = findAction(event, isMac);
      if (found === null || document.querySelector(OPEN) !== null) return;
      const { action, key } = found;
      if (!key.startsWith('Mod+') && isTyping(event.target)) return;
      if (isSingleKey(key) && !areSingleKeysOn()) return;
      if (!canRun(action)) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

function findAction(
  event: KeyboardEvent,
  isMac: boolean,
): { readonly action: PageAction; readonly key: string } | null {
  for (const action of PAGE_ACTIONS as readonly PageAction[]) {
    const key = action.keys.find((candidate) => isKey(event, candidate, isMac));
    if (key !== undefined) return { action, key };
  }
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="listbox"] *'))
  );
}
