import type { ReactNode } from 'react';
import type { CellStanding } from '#shared/diagram/place-host-picture';

const WORDS: Readonly<Record<CellStanding, string>> = {
  held: 'held by a bottle, in its color',
  collision: 'held, and meets something',
  covered: 'covered by this host',
  orphan: 'held, and its bottle is not there',
  free: 'free',
  skipped: 'never given to a bottle',
};
const ORDER = ['held', 'collision', 'covered', 'orphan', 'free', 'skipped'] as const;

/** What the boxes of the map mean, in words; only those that are in it. */
export function MapLegend({ standings }: { readonly standings: ReadonlySet<CellStanding> }) {
  return (
    <ul aria-label="What the boxes mean" className="flex flex-wrap gap-x-4 gap-y-1 text-second text-text-2">
      {ORDER.filter((standing) => standings.has(standing)).map((standing) => (
        <li key={standing} className="flex items-center gap-1.5">
          <svg aria-hidden width="14" height="14" viewBox="0 0 14 14">
            {SIGNS[standing]}
          </svg>
          {WORDS[standing]}
        </li>
      ))}
    </ul>
  );
}

const BOX = { x: 1, y: 1, width: 12, height: 12, rx: 3 };

const SIGNS: Readonly<Record<CellStanding, ReactNode>> = {
  held: <rect {...BOX} className="fill-label-teal stroke-label-teal" fillOpacity="0.22" />,
  collision: <rect {...BOX} strokeWidth="1.5" strokeDasharray="3 2" className="fill-none stroke-unknown" />,
  covered: (
    <>
      <rect {...BOX} className="fill-sunken stroke-line-strong" />
      <path d="M3 11 11 3M3 7l4-4M7 11l4-4" className="stroke-control" />
    </>
  ),
  orphan: <rect {...BOX} strokeDasharray="2.5 2" className="fill-sunken stroke-control" />,
  free: <rect {...BOX} className="fill-sunken stroke-line-strong" />,
  skipped: <rect {...BOX} className="fill-none stroke-line" />,
};
