import type { PlacedHostPicture } from '#shared/diagram/place-host-picture';

/** The host ports of all bottles along their range, in bars: the higher, the more of them are held there. */
export function PortStrip({ placed }: { readonly placed: PlacedHostPicture }) {
  const { x, y, width, height, bars, ticks } = placed.strip;
  const bottom = y + height;
  const held = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    // A picture within a picture: there is no tag for it in SVG.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <g role="img" aria-label={`Host ports: ${held} held from 20000 to 32767`}>
      <text x={x} y={y - 14} className="fill-text-3 text-[12px] font-medium">
        {`Host ports on 127.0.0.1: ${held} held`}
      </text>
      {bars.map(({ from, to, count, hasCollision, ...bar }) => (
        <g key={from}>
          <title>{`${from} to ${to}: ${count} held${hasCollision ? ', and one meets something else' : ''}`}</title>
          <rect
            x={bar.x}
            y={bottom - bar.height}
            width={bar.width}
            height={bar.height}
            rx="1.5"
            className={hasCollision ? 'fill-unknown-soft stroke-unknown' : 'fill-line-strong stroke-control'}
            strokeWidth="1"
            {...(hasCollision ? { strokeDasharray: '3 2' } : {})}
          />
        </g>
      ))}
      <path d={`M${x} ${bottom + 0.5}H${x + width}`} className="stroke-line-strong" />
      {ticks.map(({ port, x: at }) => (
        <g key={port} aria-hidden>
          <path d={`M${at + 0.5} ${bottom}v4`} className="stroke-line-strong" />
          <text x={at} y={bottom + 17} className="fill-text-3 font-mono text-[11px]">
            {port}
          </text>
        </g>
      ))}
    </g>
  );
}
