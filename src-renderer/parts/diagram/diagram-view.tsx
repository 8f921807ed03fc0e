import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Diagram, LaneLines } from '#shared/diagram/diagram';
import { placeDiagram } from '#shared/diagram/place-diagram';
import { useElementWidth } from '#renderer/ui/browser/use-element-width';
import { useMatches } from '#renderer/ui/browser/use-matches';
import { DiagramPicture } from './diagram-picture.tsx';
import { LaneSlip } from './lane-slip.tsx';
import { LaneTable } from './lane-table.tsx';

interface DiagramViewProps {
  readonly diagram: Diagram;
  /** The bottle's name. */
  readonly name: string;
  /** Comes to hold the picture, for who exports it. */
  readonly frame?: RefObject<HTMLDivElement | null>;
  readonly onOpenLines?: (lines: LaneLines) => void;
  /** Shown between the picture and its evidence. */
  readonly below?: ReactNode;
}

const CARD = 'overflow-hidden rounded-card border border-line bg-surface';
/** In a narrower window, or a narrower part of it, the table goes under the picture. */
const BESIDE = '(min-width: 1180px)';
const BESIDE_PX = 880;
/** With less room the table beside the picture leaves what a lane rests on to the slip. */
const WHOLE_TABLE_PX = 1_080;

/** The network of one bottle: the picture, the same in a table, and the evidence of the lane that is chosen. */
export function DiagramView({ diagram, name, frame: given, onOpenLines, below }: DiagramViewProps) {
  const whole = useRef<HTMLDivElement>(null);
  const room = useElementWidth(whole) ?? 0;
  const isBeside = useMatches(BESIDE) && room >= BESIDE_PX;
  const own = useRef<HTMLDivElement>(null);
  const frame = given ?? own;
  const slip = useRef<HTMLElement>(null);
  const width = useElementWidth(frame);
  const { lanes } = diagram;
  const [chosen, choose] = useState<string | null>(() => firstChoice(lanes));
  const lane = lanes.find(({ id }) => id === chosen) ?? lanes[0];
  const placed = useMemo(() => (width === null ? null : placeDiagram(diagram, width)), [diagram, width]);
  const last = useRef<Element | null>(null);
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    if (opened > 0) slip.current?.focus();
  }, [opened]);
  const open = (id: string): void => {
    choose(id);
    last.current = document.activeElement;
    setOpened((count) => count + 1);
  };
  const picture = (
    <div ref={frame} className={isBeside ? 'w-[55%] shrink-0' : ''}>
      {placed === null ? null : (
        <DiagramPicture
          label={`Network of ${name}: lanes`}
          placed={placed}
          chosen={lane?.id ?? null}
          onChoose={choose}
          onOpen={open}
        />
      )}
    </div>
  );
  const table = (
    <LaneTable
      label={`Network of ${name}: table`}
      lanes={lanes}
      chosen={lane?.id ?? null}
      isBeside={isBeside}
      isTight={isBeside && room < WHOLE_TABLE_PX}
      onChoose={choose}
      onOpen={open}
    />
  );
  const evidence =
    lane === undefined ? null : (
      <LaneSlip
        lane={lane}
        slipRef={slip}
        onOpenLines={onOpenLines}
        onLeave={() => {
          if (last.current instanceof SVGElement || last.current instanceof HTMLElement) last.current.focus();
        }}
      />
    );
  return (
    <div ref={whole} className="flex flex-col gap-4">
      {isBeside ? (
        <>
          <div className={`flex ${CARD}`}>
            {picture}
            <div className="min-w-0 flex-1 border-l border-line">{table}</div>
          </div>
          {below}
          {evidence}
        </>
      ) : (
        <>
          <div className={CARD}>{picture}</div>
          {below}
          {evidence}
          <div className={CARD}>{table}</div>
        </>
      )}
    </div>
  );
}

/** What is worse than asked is looked at first. */
function firstChoice(lanes: Diagram['lanes']): string | null {
  return (lanes.find(({ standing }) => standing === 'worse') ?? lanes[0])?.id ?? null;
}
