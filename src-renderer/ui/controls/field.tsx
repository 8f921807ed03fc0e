import { OctagonAlert } from 'lucide-react';
import { Text } from 'react-aria-components/Text';

/** How the box of every field looks. */
export const FIELD_BOX =
  'w-full rounded-control border border-control bg-surface text-text placeholder:text-text-3 data-focused:border-accent data-focused:outline-2 data-focused:-outline-offset-1 data-focused:outline-accent data-invalid:border-broken data-disabled:bg-sunken data-disabled:text-text-3';

/** How the label above every field looks. */
export const FIELD_LABEL = 'text-body font-medium text-text';

interface FieldNotesProps {
  readonly helper: string | undefined;
  readonly problem: string | undefined;
}

/** What stands below a field: what it is for, and what is wrong with it. */
export function FieldNotes({ helper, problem }: FieldNotesProps) {
  return (
    <>
      {helper === undefined ? null : (
        <Text slot="description" className="text-second text-text-2">
          {helper}
        </Text>
      )}
      {problem === undefined ? null : (
        <Text slot="errorMessage" className="flex items-start gap-1.5 text-second text-broken">
          <OctagonAlert aria-hidden size={14} strokeWidth={1.5} className="mt-px shrink-0" />
          <span className="min-w-0 wrap-anywhere">{problem}</span>
        </Text>
      )}
    </>
  );
}
