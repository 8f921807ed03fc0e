import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';

interface TextDialogProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly text: string;
  onClose(): void;
}

/** A text to take along: selected as a whole by one click, and copied by a button. */
export function TextDialog({ title, lead, text, onClose }: TextDialogProps) {
  return (
    <Dialog
      isOpen
      title={title}
      width={640}
      onClose={onClose}
      footer={
        <>
          <CopyButton label="Copy text" text={text} />
          <Button kind="secondary" size="small" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {lead}
        <pre
          // What scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label="Text"
          className="max-h-[50vh] overflow-auto rounded-card border border-line bg-sunken px-3 py-2 text-code select-all"
        >
          {text}
        </pre>
      </div>
    </Dialog>
  );
}
