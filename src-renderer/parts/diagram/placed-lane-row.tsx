import { LANE_PX, type PlacedDiagram, type PlacedLane } from '#shared/diagram/place-diagram';
import { ISOLATED } from './diagram-ground.tsx';
import { LaneIcon } from './lane-icon.tsx';
import { LaneMark } from './lane-mark.tsx';

interface PlacedLaneRowProps {
  readonly id: string;
  readonly lane: PlacedLane;
  readonly placed: PlacedDiagram;
  readonly isChosen: boolean;
  onOpen(): void;
}

const HALO_PX = 10;
const ICON_PX = 14;

/** One lane of the picture: a straight line from the guest through the wall to its box. */
export function PlacedLaneRow({ id, lane, placed, isChosen, onOpen }: PlacedLaneRowProps) {
  const { y, fromX, toX, label, box, standing, name } = lane;
  const { wall } = placed;
  const middle = wall.x + wall.width / 2;
  const left = label.width === 0 ? middle : label.x - label.width / 2;
  return (
    // The listbox holds the focus and hears the keys; in SVG there is no tag for an option.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <g id={id} role="option" aria-selected={isChosen} aria-label={name} onClick={onOpen} className="group/lane">
      <title>{name}</title>
      <rect x="0" y={lane.top} width={placed.width} height={LANE_PX} className="fill-transparent" />
      <rect
        data-halo=""
        x={fromX - 4}
        y={y - HALO_PX / 2}
        width={toX - fromX + 8}
        height={HALO_PX}
        rx={HALO_PX / 2}
        className={isChosen ? 'fill-accent-soft' : 'fill-transparent group-hover/lane:fill-accent-soft'}
      />
      <path
        d={`M${fromX + 1} ${y}H${left}${label.width === 0 ? '' : `M${label.x + label.width / 2} ${y}H${middle}`}M${middle} ${y}H${toX}`}
        className="fill-none stroke-unknown"
        strokeWidth="1.75"
        strokeDasharray="5 4"
      />
      {label.text === '' ? null : (
        <text x={label.x} y={y + 4} textAnchor="middle" className="fill-text-2 font-mono text-[11px]" style={ISOLATED}>
          {label.text}
        </text>
      )}
      <LaneMark standing={standing} at={{ x: middle, y }} />
      <LaneBox
        box={box}
        look={standing === 'worse' ? 'fill-surface stroke-broken' : 'fill-surface stroke-line-strong'}
      />
      {isChosen ? <LaneBox box={box} look="fill-none stroke-accent" isChosen /> : null}
      <LaneIcon target={lane.target} x={box.x + 8} y={y - ICON_PX / 2} />
      <text x={box.x + 28} y={y + 4.5} className="fill-text text-[12px] font-medium" style={ISOLATED}>
        {lane.title}
      </text>
      {lane.farSide === '' ? null : (
        <text
          x={box.x + box.width - 8}
          y={y + 4}
          textAnchor="end"
          className="fill-text-2 font-mono text-[11px]"
          style={ISOLATED}
        >
          {lane.farSide}
        </text>
      )}
    </g>
  );
}

interface LaneBoxProps {
  readonly box: PlacedLane['box'];
  readonly look: string;
  readonly isChosen?: boolean;
}

/** The edge of a lane's box; that of the chosen one is a halo, which no exported picture has. */
function LaneBox({ box, look, isChosen = false }: LaneBoxProps) {
  return (
    <rect
      {...(isChosen ? { 'data-halo': '' } : {})}
      x={box.x + 0.5}
      y={box.y + 0.5}
      width={box.width - 1}
      height={box.height - 1}
      rx="6"
      strokeWidth={isChosen ? 1.75 : 1}
      className={look}
    />
  );
}
