import { Undo2, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';

/** What a toast says: something was done, and how to undo it where it can be. Never an error. */
export interface Toast {
  readonly text: string;
  undo?(): void;
}

const SHOWN_MS = 8_000;

let current: Toast | null = null;
const listeners = new Set<() => void>();

function show(toast: Toast | null): void {
  current = toast;
  for (const listener of listeners) listener();
}

/** Shows a toast in place of the one that is there. */
export function showToast(toast: Toast): void {
  show({ ...toast });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts come up: bottom left, above the status bar. Once a page. */
export function ToastRegion() {
  const toast = useSyncExternalStore(subscribe, () => current);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (toast === null || isHeld) return;
    const timer = setTimeout(() => {
      show(null);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [toast, isHeld]);
  const hold = (): void => {
    setIsHeld(true);
  };
  const release = (): void => {
    setIsHeld(false);
  };
  return (
    <div aria-live="polite" className="fixed bottom-11 left-4 z-30 w-[360px] max-w-[calc(100vw-32px)]">
      {toast === null ? null : (
        <div
          onFocus={hold}
          onBlur={release}
          onMouseEnter={hold}
          onMouseLeave={release}
          className="floats flex items-center gap-2 rounded-card bg-raised py-2 pr-2 pl-4 text-body"
        >
          <span className="min-w-0 flex-1 wrap-anywhere">{toast.text}</span>
          {toast.undo === undefined ? null : (
            <Button
              kind="quiet"
              size="small"
              icon={Undo2}
              onPress={() => {
                toast.undo?.();
                show(null);
              }}
            >
              Undo
            </Button>
          )}
          <IconButton
            label="Close"
            icon={X}
            size="small"
            onPress={() => {
              show(null);
            }}
          />
        </div>
      )}
    </div>
  );
}
