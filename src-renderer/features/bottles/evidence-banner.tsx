import { Pin as PinIcon } from 'lucide-react';
import { useMemo } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { ShieldGlyph } from '#renderer/parts/marks/shield-glyph.tsx';
import { Pin } from '#renderer/ui/overlay/slip.tsx';
import { SlipTrigger } from '#renderer/ui/overlay/slip-popover.tsx';
import { type BannerWords, wordBanner } from './word-banner.ts';

/** Says which bottles are worse than asked for, with the evidence one press away; nothing while there are none. */
export function EvidenceBanner({ rows }: { readonly rows: readonly BottleRow[] }) {
  const words = useMemo(() => wordBanner(rows), [rows]);
  if (words === null) return null;
  return (
    <section
      aria-label="Evidence"
      className="relative flex items-center gap-3 rounded-card border border-paper-line bg-paper px-4 py-2 text-body"
    >
      <Pin />
      <span className="shrink-0 text-broken">
        <ShieldGlyph shield="broken" />
      </span>
      <p className="min-w-0 flex-1 py-1 wrap-anywhere text-text-2">
        <strong className="font-semibold text-text">{words.title}</strong> {words.because}
      </p>
      <SlipTrigger
        label="See why"
        placement="bottom end"
        className="mx-0! h-8 shrink-0 gap-2 rounded-control! border border-line-strong bg-surface px-3! font-medium text-text"
        slip={<EvidenceList words={words} />}
      >
        <PinIcon aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
        See why
      </SlipTrigger>
    </section>
  );
}

const NAMES_SHOWN = 6;

function EvidenceList({ words: { names, evidence } }: { readonly words: BannerWords }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold wrap-anywhere text-text">{listNames(names)}</p>
      <ul aria-label="Evidence" className="flex flex-col gap-2">
        {evidence.map(({ statement, fact, names: concerned }) => (
          <li key={statement} className="wrap-anywhere text-text-2">
            {statement}
            {fact === null ? null : (
              <>
                {' '}
                <FactChip fact={fact} />
              </>
            )}
            {concerned.length === names.length ? null : (
              <span className="block text-second text-text-3">Only {listNames(concerned)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function listNames(names: readonly string[]): string {
  const rest = names.length - NAMES_SHOWN;
  return rest > 1 ? `${names.slice(0, NAMES_SHOWN).join(', ')} and ${rest} more` : names.join(', ');
}
