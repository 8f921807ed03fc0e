import { type ReactNode, type Ref } from 'react';
import type { Lane, LaneLines } from '#shared/diagram/diagram';
import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { Pin } from '#renderer/ui/overlay/slip.tsx';
import { LaneMark } from './lane-mark.tsx';

interface LaneSlipProps {
  readonly lane: Lane;
  /** Holds the focus after Enter on a lane. */
  readonly slipRef: Ref<HTMLElement>;
  /** Shows lines of a file; left out where there is no place to go. */
  readonly onOpenLines?: ((lines: LaneLines) => void) | undefined;
  /** Escape: back to the lane. */
  onLeave(): void;
}

const STANDINGS = { 'not-verified': 'not verified', worse: 'worse than asked', unknown: 'unknown' };

/** The evidence of one lane: what was asked for, what is known, the lines and the facts that this rests on. */
export function LaneSlip({ lane, slipRef, onOpenLines, onLeave }: LaneSlipProps) {
  const { sentence, standing, askedBecause, known, because, guestSide, farSide, lines, facts } = lane;
  return (
    // Enter on a lane leads here, and Escape back; neither makes it a control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={slipRef}
      aria-label={`Evidence: ${sentence}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
      className="relative rounded-card border border-paper-line bg-paper px-4 py-3 text-body text-text"
    >
      <Pin />
      <div className="mb-1.5 flex items-start justify-between gap-4">
        <h2 className="min-w-0 font-semibold wrap-anywhere">
          <bdi>{sentence}</bdi>
        </h2>
        <span
          className={`flex shrink-0 items-center gap-1.5 font-medium ${standing === 'worse' ? 'text-broken' : 'text-unknown'}`}
        >
          <LaneMark standing={standing} />
          {STANDINGS[standing]}
        </span>
      </div>
      <dl className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-3 gap-y-1 wrap-anywhere">
        <Row label="Asked for">
          <InlineCode text={askedBecause} />
        </Row>
        <Row label="Way">
          <code>{guestSide}</code>
          {farSide === '' ? null : (
            <>
              {' to '}
              <code>{farSide}</code>
            </>
          )}
        </Row>
        <Row label="Known">
          {known}. <InlineCode text={because} />
        </Row>
        <Row label="Rests on">
          {lines.length === 0 ? <span className="text-text-2">no line of a file</span> : null}
          {lines.map((each) => (
            <Lines key={`${each.file}:${each.from}`} lines={each} onOpen={onOpenLines} />
          ))}
        </Row>
        <Row label="Facts">
          {facts.length === 0 ? <span className="text-text-2">none that this version judges by</span> : null}
          {facts.map(({ id, versions, known: how, statement }) => (
            <span key={id} className="block">
              <FactChip fact={id} /> <span className="text-text-2">{`${versions}, ${how}. ${statement}`}</span>
            </span>
          ))}
        </Row>
      </dl>
    </section>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-text-2">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

interface LinesProps {
  readonly lines: LaneLines;
  readonly onOpen: LaneSlipProps['onOpenLines'];
}

function Lines({ lines, onOpen }: LinesProps) {
  const { file, from, to, note } = lines;
  const place = from === to ? `${file}:${from}` : `${file}:${from}–${to}`;
  return (
    <span className="block">
      {onOpen === undefined ? (
        <code>{place}</code>
      ) : (
        <button
          type="button"
          className="link font-mono text-literal"
          onClick={() => {
            onOpen(lines);
          }}
        >
          {place}
        </button>
      )}{' '}
      <span className="text-text-2">{note}</span>
    </span>
  );
}
