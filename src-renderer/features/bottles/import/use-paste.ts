import { useEffect, useEffectEvent } from 'react';
import { pasteImport } from '#renderer/state/import-draft';

/** Takes a text that is pasted outside of any field as a spec to look at, as long as no dialog is open. */
export function usePaste(onTaken: () => void): void {
  const taken = useEffectEvent(onTaken);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || isField(target)) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const text = clipboardData?.getData('text/plain') ?? '';
      if (!looksLikeSpec(text)) return;
      event.preventDefault();
      pasteImport(text);
      taken();
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

/** Whether a pasted text is worth a look: a key or a table of TOML stands in it. What it is, the host judges. */
export function looksLikeSpec(text: string): boolean {
  return /^\s*(?:\[{1,2}[\w.-]+\]{1,2}|[\w.-]+\s*=)/m.test(text);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}
