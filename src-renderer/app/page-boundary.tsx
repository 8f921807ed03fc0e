import { Component, type ReactNode } from 'react';
import { FailureNote } from '#renderer/parts/failure-note.tsx';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly message: string | null;
}

/** Catches what a page threw while it was drawn, so that the frame and the other pages stay usable. */
export class PageBoundary extends Component<PageBoundaryProps, BoundaryState> {
  override state: BoundaryState = { message: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <div className="p-6">
        <FailureNote
          failure={{
            code: 'internal',
            message: `This page could not be drawn: ${message}`,
            detail: {
              problems: [],
              powers: [],
              remedy: { kind: 'words', text: 'Load it again. What you typed and did not save is kept.', literal: null },
            },
          }}
          onRetry={() => {
            window.location.reload();
          }}
        />
      </div>
    );
  }
}
