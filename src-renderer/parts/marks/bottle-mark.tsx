import type { BottleRow } from '#shared/contract/schemas/bottle';

interface BottleMarkProps {
  readonly color: BottleRow['color'];
  readonly state: BottleRow['state'];
  readonly size?: 'normal' | 'large';
}

const SIZES = { normal: { width: 12, height: 16 }, large: { width: 15, height: 20 } };
const GLASS =
  'M4.4 3.4 H7.6 V5.6 C7.6 6.9 11 7.2 11 10.2 V13.6 A1.7 1.7 0 0 1 9.3 15.3 H2.7 A1.7 1.7 0 0 1 1 13.6 V10.2 C1 7.2 4.4 6.9 4.4 5.6 Z';

/** The bottle before a bottle's name, in its label colour: dashed when it was never prepared, else outlined. */
export function BottleMark({ color, state, size = 'normal' }: BottleMarkProps) {
  const label = `var(--label-${color})`;
  const isDashed = state === 'never-prepared';
  return (
    <svg aria-hidden viewBox="0 0 12 16" {...SIZES[size]} className="shrink-0 overflow-visible">
      <rect
        x="4.1"
        y="0.4"
        width="3.8"
        height="2.8"
        rx="0.7"
        fill="var(--cork)"
        stroke="var(--cork-deep)"
        strokeWidth="0.8"
      />
      <path
        d={GLASS}
        fill={isDashed ? 'none' : label}
        fillOpacity="0.1"
        stroke={label}
        strokeWidth="1.2"
        strokeLinejoin="round"
        {...(isDashed ? { strokeDasharray: '1.9 1.5' } : {})}
      />
    </svg>
  );
}
