import { PageHeader } from '#renderer/ui/page-header.tsx';

/** Everything that is not written yet, or not as it was written: looked at, ticked off, written or put back. */
export function ReviewPage() {
  return <PageHeader title="Review" />;
}
