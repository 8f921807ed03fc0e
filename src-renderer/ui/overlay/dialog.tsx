import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../controls/icon-button.tsx';
import { useFocusAfter } from './use-focus-after.ts';

interface DialogProps {
  /** The act and the thing: "Remove Legacy billing". */
  readonly title: string;
  readonly isOpen: boolean;
  readonly width?: number;
  /** Its buttons: cancel left of the act. */
  readonly footer?: ReactNode;
  /** Then a click beside it does not close it, and its cancel button takes `autoFocus`. */
  readonly isDestructive?: boolean;
  readonly children: ReactNode;
  onClose(): void;
}

/** A dialog over the page: focus stays in it, Esc closes it, and focus goes back to where it came from, else to the page. */
export function Dialog({ title, isOpen, width = 480, footer, isDestructive = false, children, onClose }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={!isDestructive}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-40 flex items-center justify-center bg-(--backdrop) p-4 transition-opacity duration-200 ease-calm data-entering:opacity-0 data-exiting:opacity-0"
    >
      <Modal
        style={{ width: `min(${width}px, 100%)` }}
        className="floats flex max-h-full rounded-dialog bg-raised duration-200!"
      >
        <AriaDialog
          {...(isDestructive ? { role: 'alertdialog' as const } : {})}
          className="flex min-h-0 w-full flex-col outline-none"
        >
          <FocusAfter />
          <div className="flex shrink-0 items-start gap-3 pt-4 pr-3 pl-5">
            <Heading
              slot="title"
              className="min-w-0 flex-1 py-1 text-title font-semibold tracking-[-0.01em] wrap-anywhere"
            >
              {title}
            </Heading>
            <IconButton label="Close" icon={X} onPress={onClose} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-2 pb-5">{children}</div>
          {footer === undefined ? null : (
            <div className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Is there while the dialog is. */
function FocusAfter() {
  useFocusAfter();
  return null;
}
