import { type KeyboardEvent, useId } from 'react';
import { DIAGRAM_HEAD_PX, type PlacedDiagram } from '#shared/diagram/place-diagram';
import { DiagramGround } from './diagram-ground.tsx';
import { PlacedLaneRow } from './placed-lane-row.tsx';
import { nextLane } from './walk-lanes.ts';

interface DiagramPictureProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly placed: PlacedDiagram;
  /** The id of the chosen lane. */
  readonly chosen: string | null;
  onChoose(id: string): void;
  /** Enter or a click: the person wants the evidence. */
  onOpen(id: string): void;
}

/** The patch panel of one bottle: a straight lane for each target; arrow keys walk them, Enter opens the evidence. */
export function DiagramPicture({ label, placed, chosen, onChoose, onOpen }: DiagramPictureProps) {
  const base = useId();
  const { lanes, width, height } = placed;
  const at = lanes.findIndex(({ laneIds }) => chosen !== null && laneIds.includes(chosen));
  const onKeyDown = (event: KeyboardEvent): void => {
    const lane = lanes[nextLane(event.key, at, lanes.length) ?? -1];
    if (lane !== undefined) onChoose(lane.id);
    else if ((event.key === 'Enter' || event.key === ' ') && chosen !== null) onOpen(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <svg
      // In SVG there is no tag for a list to choose from.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={label}
      aria-activedescendant={at === -1 ? undefined : `${base}-${at}`}
      tabIndex={0}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (at === -1 && lanes[0] !== undefined) onChoose(lanes[0].id);
      }}
      className="block rounded-card font-sans select-none focus-visible:-outline-offset-2"
    >
      <DiagramGround placed={placed} headPx={DIAGRAM_HEAD_PX} />
      {lanes.map((lane, index) => (
        <PlacedLaneRow
          key={lane.id}
          id={`${base}-${index}`}
          lane={lane}
          placed={placed}
          isChosen={index === at}
          onOpen={() => {
            onOpen(lane.id);
          }}
        />
      ))}
    </svg>
  );
}
