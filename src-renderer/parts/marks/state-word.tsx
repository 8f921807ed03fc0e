import type { BottleRow } from '#shared/contract/schemas/bottle';
import { type DotShape, StatusDot } from './status-dot.tsx';

interface StateView {
  readonly words: string;
  readonly meaning: string;
  readonly shape: DotShape;
  readonly color: string;
}

const STATES: Readonly<Record<BottleRow['state'], StateView>> = {
  'never-prepared': {
    words: 'Never prepared',
    meaning: 'No file of this bottle was written yet.',
    shape: 'dashed',
    color: 'text-text-3',
  },
  prepared: {
    words: 'Prepared',
    meaning: 'The files on disk are those that were written.',
    shape: 'ring',
    color: 'text-text-3',
  },
  changed: {
    words: 'Changed',
    meaning: 'The spec now asks for other files than those written.',
    shape: 'half',
    color: 'text-accent',
  },
  drifted: {
    words: 'Drifted',
    meaning: 'Files on disk are not those that were written.',
    shape: 'triangle',
    color: 'text-unknown',
  },
  damaged: {
    words: 'Damaged',
    meaning: 'The record of what was written cannot be read.',
    shape: 'octagon',
    color: 'text-broken',
  },
};

/** How a bottle stands on disk: a dot and a word. */
export function StateWord({ state }: { readonly state: BottleRow['state'] }) {
  const { words, meaning, shape, color } = STATES[state];
  return (
    <span title={meaning} className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span className={`inline-flex ${color}`}>
        <StatusDot shape={shape} />
      </span>
      {words}
    </span>
  );
}
