import { Component, type ReactNode } from 'react';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';

interface DialogBoundaryProps {
  readonly children: ReactNode;
  onClose(): void;
}

/** Keeps a dialog that could not be loaded or drawn from taking the page below it along; keyed by the dialog. */
export class DialogBoundary extends Component<DialogBoundaryProps, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    const { children, onClose } = this.props;
    if (message === null) return children;
    const text = 'Close this and load the page again once it is connected. What is typed below stays until then.';
    return (
      <Dialog isOpen title="This could not be shown" onClose={onClose}>
        <FailureNote
          failure={{
            code: 'internal',
            message: `The dialog could not be loaded or drawn: ${message}`,
            detail: { problems: [], powers: [], remedy: { kind: 'words', text, literal: null } },
          }}
        />
      </Dialog>
    );
  }
}
