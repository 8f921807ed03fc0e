import type { ReactNode } from 'react';

/** What the boxes of the map mean, in words. */
export function MapLegend() {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-second text-text-2">
      <Entry words="held by a bottle">
        <rect
          x="1"
          y="1"
          width="12"
          height="12"
          rx="3"
          className="fill-label-teal stroke-label-teal"
          fillOpacity="0.22"
        />
      </Entry>
      <Entry words="covered by this host">
        <rect x="1" y="1" width="12" height="12" rx="3" className="fill-sunken stroke-line-strong" />
        <path d="M3 11 11 3M3 7l4-4M7 11l4-4" className="stroke-control" />
      </Entry>
      <Entry words="held, and meets something">
        <rect
          x="1"
          y="1"
          width="12"
          height="12"
          rx="3"
          strokeWidth="1.5"
          strokeDasharray="3 2"
          className="fill-none stroke-unknown"
        />
      </Entry>
      <Entry words="free">
        <rect x="1" y="1" width="12" height="12" rx="3" className="fill-sunken stroke-line-strong" />
      </Entry>
    </ul>
  );
}

function Entry({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden width="14" height="14" viewBox="0 0 14 14">
        {children}
      </svg>
      {words}
    </li>
  );
}
