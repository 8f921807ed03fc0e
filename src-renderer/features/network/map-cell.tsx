import type { PlacedCell } from '#shared/diagram/place-host-picture';

interface MapCellProps {
  readonly id: string;
  readonly cell: PlacedCell;
  readonly isAt: boolean;
  readonly isChosen: boolean;
  onPress(): void;
}

const LOOKS: Readonly<Record<PlacedCell['standing'], string>> = {
  held: 'fill-surface',
  collision: 'fill-surface',
  covered: 'fill-sunken stroke-line-strong',
  orphan: 'fill-sunken stroke-control',
  free: 'fill-sunken stroke-line',
  skipped: 'fill-none stroke-line',
};
/** Below this no number fits in a box at 11 px. */
const NUMBER_FROM_PX = 24;

/** One subnet as a box: filled in its bottle's colour when held, hatched where the host is, with an edge of its own where both meet. */
export function MapCell({ id, cell, isAt, isChosen, onPress }: MapCellProps) {
  const { x, y, size, standing, octet, bottle, name } = cell;
  const isHeld = bottle !== null;
  const color = `var(--label-${bottle?.color ?? 'slate'})`;
  return (
    // The listbox holds the focus and hears the keys; in SVG there is no tag for an option.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <g id={id} role="option" aria-selected={isChosen} aria-label={name} onClick={onPress}>
      <title>{name}</title>
      {isChosen || isAt ? (
        <rect
          data-halo=""
          data-at=""
          x={x - 2.5}
          y={y - 2.5}
          width={size + 5}
          height={size + 5}
          rx="6"
          strokeWidth="2"
          className={isChosen ? 'fill-accent-soft stroke-accent' : 'fill-none stroke-transparent'}
        />
      ) : null}
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={size - 1}
        height={size - 1}
        rx="4"
        className={LOOKS[standing]}
        {...(isHeld ? { style: { fill: color, fillOpacity: 0.22, stroke: color } } : {})}
        strokeWidth={isHeld ? 1.25 : 1}
        {...(standing === 'orphan' ? { strokeDasharray: '2.5 2' } : {})}
      />
      {standing === 'covered' ? (
        <path
          d={`M${x + 3} ${y + size - 3}L${x + size - 3} ${y + 3}M${x + 3} ${y + size / 2}L${x + size / 2} ${y + 3}M${x + size / 2} ${y + size - 3}L${x + size - 3} ${y + size / 2}`}
          className="stroke-control"
          strokeWidth="1"
        />
      ) : null}
      {standing === 'collision' ? (
        <rect
          x={x + 0.75}
          y={y + 0.75}
          width={size - 1.5}
          height={size - 1.5}
          rx="4"
          strokeWidth="1.75"
          strokeDasharray="4 2.5"
          className="fill-none stroke-unknown"
        />
      ) : null}
      {size < NUMBER_FROM_PX || !(isHeld || isAt) ? null : (
        <text
          x={x + size / 2}
          y={y + size / 2 + 4}
          textAnchor="middle"
          className={`font-mono text-[11px] ${isHeld ? 'fill-text font-semibold' : 'fill-text-3'}`}
        >
          {octet}
        </text>
      )}
    </g>
  );
}
