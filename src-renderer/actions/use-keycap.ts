import { useSettings } from '#renderer/state/settings';
import { formatKey, isMacKeyboard, isSingleKey } from './keys.ts';
import { pageAction, type PageActionId } from './page-actions.ts';

/** The key of an action as the property of a button that shows it; nothing while single keys are turned off. */
export function useKeycap(id: PageActionId): { readonly keycap?: string } {
  const isOn = useSettings()?.singleKeys ?? true;
  const key = pageAction(id).keys.find(isSingleKey);
  return key === undefined || !isOn ? {} : { keycap: formatKey(key, isMacKeyboard()).join(' ') };
}
