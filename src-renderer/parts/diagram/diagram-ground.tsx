import type { PlacedDiagram } from '#shared/diagram/place-diagram';

interface DiagramGroundProps {
  readonly placed: PlacedDiagram;
  readonly headPx: number;
}

/** What the lanes run over: the columns with their heads, the guest's glass, and the wall. */
export function DiagramGround({ placed, headPx }: DiagramGroundProps) {
  const { columns, guest, wall, width, height, boundaryName } = placed;
  const bandX = columns.host.x - 10;
  return (
    <g aria-hidden>
      <rect width={width} height={height} className="fill-surface" />
      <rect width={width} height={headPx} className="fill-sunken" />
      <rect x={bandX} y={headPx} width={columns.host.width + 20} height={height - headPx} className="fill-sunken" />
      <path d={`M0 ${headPx - 0.5}H${width}`} className="stroke-line" />
      <Head x={columns.guest.x}>Guest</Head>
      <BoundaryHead placed={placed} name={boundaryName} />
      <Head x={columns.host.x}>Host</Head>
      <Head x={columns.outside.x}>Outside</Head>
      <rect
        x={guest.x}
        y={guest.y}
        width={guest.width}
        height={guest.height}
        rx="8"
        className="fill-glass stroke-glass-line"
        strokeWidth="1.5"
      />
      <path
        d={`M${guest.x + 8} ${guest.y + 14}V${guest.y + guest.height - 14}`}
        className="stroke-glass-line"
        strokeWidth="1.5"
        strokeLinecap="round"
        opacity="0.35"
      />
      {guest.lines.map(({ role, text, y }) => (
        <text
          key={`${role}${y}`}
          x={guest.x + guest.width / 2}
          y={y}
          textAnchor="middle"
          className={LINES[role]}
          style={ISOLATED}
        >
          {text}
        </text>
      ))}
      {/* Hollow and dashed: nothing that this version knows of enforces what was asked for. */}
      <rect
        x={wall.x + 0.5}
        y={wall.y}
        width={wall.width - 1}
        height={wall.height}
        rx="4"
        className="fill-none stroke-cork-deep"
        strokeWidth="1.25"
        strokeDasharray="4 3"
      />
    </g>
  );
}

/** A name keeps its own direction and turns nothing around it. */
export const ISOLATED = { unicodeBidi: 'isolate' } as const;

const LINES = {
  name: 'fill-text text-[13px] font-semibold',
  caption: 'fill-text-2 text-[11px]',
  address: 'fill-text font-mono text-[11px]',
};

const HEAD_Y = 22;

function Head({ x, children }: { readonly x: number; readonly children: string }) {
  return (
    <text x={x} y={HEAD_Y} className="fill-text-3 text-[12px] font-medium">
      {children}
    </text>
  );
}

/** The boundary's word and, where there is room, what stands there. */
function BoundaryHead({ placed, name }: { readonly placed: PlacedDiagram; readonly name: string }) {
  const { columns, folding } = placed;
  return (
    <text
      x={columns.wall.x + columns.wall.width}
      y={HEAD_Y}
      textAnchor="end"
      className="fill-text-3 text-[12px] font-medium"
    >
      {folding === 'whole' ? 'Boundary ' : 'Wall'}
      {folding === 'whole' && name !== '' ? (
        <tspan className="fill-text-2 font-mono text-[11px] font-normal" style={ISOLATED}>
          {name}
        </tspan>
      ) : null}
    </text>
  );
}
