import type { ReactNode } from 'react';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import { InlineCode } from '#renderer/parts/why-slip.tsx';

interface NoteListProps {
  readonly notes: PlanReport['notes'];
  /** What can be done about notes of one code, shown beside each. */
  readonly action?: { readonly code: string; readonly node: ReactNode };
}

/** The remarks about a plan: what each says and its code; everything that is not as preferred is one. */
export function NoteList({ notes, action }: NoteListProps) {
  return (
    <ul aria-label="Notes" className="divide-y divide-line">
      {notes.map((note) => (
        <li key={`${note.code}:${note.message}`} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5">
          <span className="min-w-0 flex-1 basis-80 wrap-anywhere">
            <InlineCode text={note.message} />{' '}
            <span className="font-mono text-literal whitespace-nowrap text-text-3">{note.code}</span>
          </span>
          {note.code === action?.code ? action.node : null}
        </li>
      ))}
    </ul>
  );
}
