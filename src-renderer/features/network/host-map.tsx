import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import type { HostPicture } from '#shared/diagram/host-picture';
import { placeHostPicture } from '#shared/diagram/place-host-picture';
import { useElementWidth } from '#renderer/ui/browser/use-element-width';
import { MapCell } from './map-cell.tsx';
import { MapLegend } from './map-legend.tsx';
import { PortStrip } from './port-strip.tsx';
import { nextCell } from './walk-cells.ts';

const FRAME_PX = 28;
/** A map that is any wider leaves its room to the words beside it. */
const WIDEST_PX = 640;

interface HostMapProps {
  readonly picture: HostPicture;
  readonly frame: RefObject<HTMLDivElement | null>;
  /** The slug of the chosen bottle. */
  readonly chosen: string | null;
  onChoose(slug: string | null): void;
}

/** The map of all subnets that bottles can be given and the strip of host ports; as much is drawn for one bottle as for many. */
export function HostMap({ picture, frame, chosen, onChoose }: HostMapProps) {
  const base = useId();
  const width = useElementWidth(frame);
  const placed = useMemo(
    () => (width === null ? null : placeHostPicture(picture, Math.min(width - FRAME_PX, WIDEST_PX))),
    [picture, width],
  );
  const standings = useMemo(() => new Set(placed?.cells.map(({ standing }) => standing)), [placed]);
  const [octet, setOctet] = useState<number | null>(null);
  const chosenCell = placed?.cells.find(({ bottle }) => bottle !== null && bottle.slug === chosen);
  const firstHeld = placed?.cells.find(({ bottle }) => bottle !== null);
  const at = chosenCell?.octet ?? octet ?? firstHeld?.octet ?? 0;
  const choose = (next: number): void => {
    setOctet(next);
    onChoose(placed?.cells[next]?.bottle?.slug ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextCell(event.key, at);
    if (next === null) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <section aria-labelledby={`${base}-title`} className="rounded-card border border-line bg-surface">
      <h2
        id={`${base}-title`}
        className="flex h-9 items-center gap-1 rounded-t-card border-b border-line bg-sunken px-3.5 text-second font-medium text-text-3"
      >
        Subnets <span className="font-mono font-normal text-text-2">192.168.N.0/24</span>
      </h2>
      <div ref={frame} className="flex flex-wrap items-start gap-x-6 gap-y-2 px-3.5 py-2.5">
        {placed === null ? null : (
          <svg
            width={placed.width}
            height={placed.height}
            viewBox={`0 0 ${placed.width} ${placed.height}`}
            className="block overflow-visible font-sans select-none"
          >
            <rect width={placed.width} height={placed.height} className="fill-surface" />
            {placed.rows.map(({ label, y }) => (
              <text
                key={label}
                aria-hidden
                x="32"
                y={y + 4}
                textAnchor="end"
                className="fill-text-3 font-mono text-[11px]"
              >
                {label}
              </text>
            ))}
            <g
              // In SVG there is no tag for a list to choose from.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="listbox"
              aria-label="Subnets of this host, arrow keys walk them"
              aria-activedescendant={`${base}-${at}`}
              tabIndex={0}
              onKeyDown={onKeyDown}
              className="outline-none [&:focus-visible_[data-at]]:stroke-accent"
            >
              {placed.cells.map((cell) => (
                <MapCell
                  key={cell.octet}
                  id={`${base}-${cell.octet}`}
                  cell={cell}
                  isAt={cell.octet === at}
                  isChosen={cell.bottle !== null && cell.bottle.slug === chosen}
                  onPress={() => {
                    choose(cell.octet);
                  }}
                />
              ))}
            </g>
            <PortStrip placed={placed} />
          </svg>
        )}
        <div className="flex min-w-[180px] flex-1 flex-col gap-2">
          <p aria-live="polite" className="min-h-5 text-body wrap-anywhere text-text-2">
            {placed?.cells[at]?.name ?? ''}
          </p>
          <MapLegend standings={standings} />
        </div>
      </div>
    </section>
  );
}
