import type { BottleRow } from '#shared/contract/schemas/bottle';
import { SlipTrigger } from '#renderer/ui/overlay/slip-popover.tsx';
import { FactChip } from '../fact-chip.tsx';
import { ShieldGlyph } from './shield-glyph.tsx';
import { InlineCode } from '../why-slip.tsx';

interface ShieldBadgeProps {
  readonly shield: BottleRow['shield'];
  readonly reasons: BottleRow['shieldReasons'];
  /** Bare in a table, tinted in a page header. */
  readonly tone: 'bare' | 'tinted';
}

const COLORS = { proven: 'text-proven', predicted: 'text-predicted', unknown: 'text-unknown', broken: 'text-broken' };
const TINTS = {
  proven: 'bg-proven-soft',
  predicted: 'bg-predicted-soft',
  unknown: 'bg-unknown-soft',
  broken: 'bg-broken-soft',
};

const MEANING: Readonly<Record<BottleRow['shield'], string>> = {
  proven: 'Proven: probes in this bottle saw what was predicted.',
  predicted: 'Predicted: every verdict follows from facts about these versions.',
  unknown: 'Unknown: what this bottle can reach does not follow from what is known.',
  broken: 'Broken: this bottle looks closed and is open, or it does not start.',
};

/** A bottle's isolation in one word, with its glyph; it opens its reasons, each with the fact that it rests on. */
export function ShieldBadge({ shield, reasons, tone }: ShieldBadgeProps) {
  const tint = tone === 'tinted' ? `mx-0! px-2 py-0.5 ${TINTS[shield]}` : '';
  return (
    <SlipTrigger
      label={`Shield ${shield}: show why`}
      className={`gap-1.5 text-body font-medium ${COLORS[shield]} ${tint}`}
      slip={<ShieldReasons shield={shield} reasons={reasons} />}
    >
      <ShieldGlyph shield={shield} />
      {shield}
    </SlipTrigger>
  );
}

/** Why a shield is what it is: its meaning, then each reason with its fact. */
function ShieldReasons({ shield, reasons }: Pick<ShieldBadgeProps, 'shield' | 'reasons'>) {
  return (
    <div className="text-body">
      <p className="font-semibold text-text">{MEANING[shield]}</p>
      {reasons.length === 0 ? null : (
        <ul className="mt-2 flex flex-col gap-2">
          {reasons.map(({ statement, fact }) => (
            <li key={statement} className="wrap-anywhere text-text-2">
              <InlineCode text={statement} />
              {fact === null ? null : (
                <>
                  {' '}
                  <FactChip fact={fact} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
