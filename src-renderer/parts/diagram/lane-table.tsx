import { type KeyboardEvent, useRef } from 'react';
import type { Lane } from '#shared/diagram/diagram';
import { LaneMark } from './lane-mark.tsx';
import { nextLane } from './walk-lanes.ts';

interface LaneTableProps {
  readonly label: string;
  readonly lanes: readonly Lane[];
  readonly chosen: string | null;
  /** Beside the picture its rows are as high as the lanes, and what the picture shows is left to it. */
  readonly isBeside: boolean;
  /** Without room for what a lane rests on. */
  readonly isTight: boolean;
  onChoose(id: string): void;
  onOpen(id: string): void;
}

const HEAD = 'h-9 px-2 text-left text-second font-medium whitespace-nowrap text-text-3 first:pl-3.5 last:pr-3';
const CELL = 'truncate px-2 first:pl-3.5 last:pr-3';

/** The same as the picture in rows: every lane, what was asked for, what is known and what that rests on. */
export function LaneTable({ label, lanes, chosen, isBeside, isTight, onChoose, onOpen }: LaneTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const at = Math.max(
    0,
    lanes.findIndex(({ id }) => id === chosen),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? null : nextLane(event.key, at, lanes.length);
    const lane = lanes[next ?? -1];
    if (next === null || lane === undefined) return;
    event.preventDefault();
    onChoose(lane.id);
    body.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse text-body">
      <thead className="bg-sunken">
        <tr className="border-b border-line">
          <th scope="col" className={`${HEAD} ${isBeside ? '' : 'w-[17%]'}`}>
            Target
          </th>
          {isBeside ? null : (
            <>
              <th scope="col" className={`${HEAD} w-[20%]`}>
                Guest side
              </th>
              <th scope="col" className={`${HEAD} w-[13%]`}>
                Far side
              </th>
            </>
          )}
          <th scope="col" className={`${HEAD} w-[86px]`}>
            Asked for
          </th>
          <th scope="col" className={`${HEAD} w-[188px]`}>
            Known
          </th>
          {isTight ? null : (
            <th scope="col" className={`${HEAD} ${isBeside ? 'w-[112px]' : ''}`}>
              Rests on
            </th>
          )}
        </tr>
      </thead>
      <tbody ref={body}>
        {lanes.map((lane, index) => (
          <LaneRow
            key={lane.id}
            lane={lane}
            isBeside={isBeside}
            isTight={isTight}
            isChosen={lane.id === chosen}
            isReached={index === at}
            onKeyDown={onKeyDown}
            onOpen={() => {
              onOpen(lane.id);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LaneRowProps {
  readonly lane: Lane;
  readonly isBeside: boolean;
  readonly isTight: boolean;
  readonly isChosen: boolean;
  readonly isReached: boolean;
  onKeyDown(event: KeyboardEvent): void;
  onOpen(): void;
}

function LaneRow({ lane, isBeside, isTight, isChosen, isReached, onKeyDown, onOpen }: LaneRowProps) {
  const { title, guestSide, farSide, asked, known, standing } = lane;
  return (
    // The row is its button's larger target; keys reach the button.
    <tr
      onClick={onOpen}
      aria-current={isChosen ? 'true' : undefined}
      className="h-[30px] border-b border-line last:border-b-0 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:shadow-[inset_2px_0_0_var(--accent)]"
    >
      <th scope="row" className={`${CELL} text-left font-medium`}>
        <button
          type="button"
          tabIndex={isReached ? 0 : -1}
          onKeyDown={onKeyDown}
          title={title}
          className="block max-w-full truncate rounded-mark text-left focus-visible:outline-offset-0"
        >
          <bdi>{title}</bdi>
          {isBeside ? (
            <span className="sr-only">{`, ${guestSide}${farSide === '' ? '' : ` to ${farSide}`}`}</span>
          ) : null}
        </button>
      </th>
      {isBeside ? null : (
        <>
          <td title={guestSide} className={`${CELL} font-mono text-literal text-text-2`}>
            <bdi>{guestSide}</bdi>
          </td>
          <td title={farSide} className={`${CELL} font-mono text-literal text-text-2`}>
            <bdi>{farSide}</bdi>
          </td>
        </>
      )}
      <td className={`${CELL} text-text-2`}>{asked}</td>
      <td title={known} className={`${CELL} ${standing === 'worse' ? 'text-broken' : 'text-unknown'}`}>
        <span className="flex min-w-0 items-center gap-1.5">
          <LaneMark standing={standing} />
          <span className="truncate">{known}</span>
        </span>
      </td>
      {isTight ? null : <RestsOn lane={lane} isBeside={isBeside} />}
    </tr>
  );
}

function RestsOn({ lane: { facts, lines }, isBeside }: Pick<LaneRowProps, 'lane' | 'isBeside'>) {
  const words = [...facts.map(({ id }) => id), ...lines.map(({ file, from }) => `${file}:${from}`)];
  if (words.length === 0) return <td className={`${CELL} text-text-3`}>nothing</td>;
  return (
    <td title={words.join(', ')} className={`${CELL} text-text-2`}>
      {isBeside ? (
        countWords(facts.length, lines.length)
      ) : (
        <span className="font-mono text-literal">{words.join(', ')}</span>
      )}
    </td>
  );
}

function countWords(facts: number, lines: number): string {
  if (facts > 0) return facts === 1 ? '1 fact' : `${facts} facts`;
  return lines === 1 ? '1 place' : `${lines} places`;
}
