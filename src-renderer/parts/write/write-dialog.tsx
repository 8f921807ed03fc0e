import { lazy, Suspense } from 'react';

interface WriteDialogProps {
  readonly slug: string;
  readonly isOpen: boolean;
  onClose(): void;
}

const ReviewDialog = lazy(async () => ({ default: (await import('./review-dialog.tsx')).ReviewDialog }));

/** The dialog in which the files of a bottle are reviewed and written; its code loads when it is first opened. */
export function WriteDialog({ slug, isOpen, onClose }: WriteDialogProps) {
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <ReviewDialog key={slug} slug={slug} onClose={onClose} />
    </Suspense>
  );
}
