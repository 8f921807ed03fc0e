import { useId } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';

const SHIELD = 'M8 1.2 13.6 3.3 V7.6 C13.6 11 11.3 13.5 8 14.8 4.7 13.5 2.4 11 2.4 7.6 V3.3 Z';
const CUTS = { proven: 'M5.2 8 7.3 10.1 11 5.9', broken: 'M8.9 0 7 4.6 9.4 7.2 6.9 10.4 8.6 16' };

/** The glyph of a shield, told apart by shape alone: tick, half, question mark, crack. */
export function ShieldGlyph({ shield }: { readonly shield: BottleRow['shield'] }) {
  const maskId = useId();
  return (
    <svg aria-hidden viewBox="0 0 16 16" width="16" height="16" fill="none" className="shrink-0">
      {shield === 'proven' || shield === 'broken' ? (
        <>
          <mask id={maskId}>
            <rect width="16" height="16" fill="#fff" />
            <path d={CUTS[shield]} stroke="#000" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
          </mask>
          <path d={SHIELD} fill="currentColor" mask={`url(#${maskId})`} />
        </>
      ) : null}
      {shield === 'predicted' ? (
        <>
          <path d={SHIELD} stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
          <path d="M8 1.2 V14.8 C4.7 13.5 2.4 11 2.4 7.6 V3.3 Z" fill="currentColor" />
        </>
      ) : null}
      {shield === 'unknown' ? (
        <>
          <path d={SHIELD} stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" strokeDasharray="2.4 1.7" />
          <path
            d="M6.4 6.3 A1.65 1.65 0 1 1 8.4 7.9 C8.1 8 8 8.2 8 8.6 V8.9"
            stroke="currentColor"
            strokeWidth="1.2"
            strokeLinecap="round"
          />
          <circle cx="8" cy="10.9" r="0.8" fill="currentColor" />
        </>
      ) : null}
    </svg>
  );
}
