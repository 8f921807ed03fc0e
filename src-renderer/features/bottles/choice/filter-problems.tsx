import { TriangleAlert } from 'lucide-react';
import { parseFilter } from './parse-filter.ts';

/** What is wrong with the terms of the filter, with what is known in their place. */
export function FilterProblems({ text }: { readonly text: string }) {
  const { wrong } = parseFilter(text);
  return (
    <output className={wrong.length === 0 ? 'sr-only' : 'flex flex-col gap-0.5 px-1'}>
      {wrong.map((words) => (
        <span key={words} className="flex items-start gap-1.5 text-second text-unknown">
          <TriangleAlert aria-hidden size={14} strokeWidth={1.5} className="mt-px shrink-0" />
          <span className="min-w-0 wrap-anywhere">{words}</span>
        </span>
      ))}
    </output>
  );
}
