import type { ReactNode } from 'react';
import type { FileView } from '#shared/contract/schemas/file-view';
import { FactChip } from './fact-chip.tsx';

interface WhySlipProps {
  readonly reason: FileView['reasons'][number];
  /** Shows a line of bottle.toml; the place is then a link. */
  onOpenSpec(line: number): void;
}

/** Why one line of a generated file is there: the rule, who asked for it, where its value stands, and whether it is taken up. */
export function WhySlip({ reason, onOpenSpec }: WhySlipProps) {
  const { line, rule, askedBy, specKey, specLine, takenUp } = reason;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold text-text">Why line {line}</h3>
      <p className="text-second text-text-2">
        <InlineCode text={rule} />
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-second">
        <Row label="Asked by">
          <InlineCode text={askedBy} />
        </Row>
        {specKey === null ? null : (
          <Row label="Value from">
            {specLine === null ? (
              <code>bottle.toml</code>
            ) : (
              <button
                type="button"
                className="link font-mono text-literal"
                onClick={() => {
                  onOpenSpec(specLine);
                }}
              >
                bottle.toml:{specLine}
              </button>
            )}{' '}
            <code className="text-text-2">{specKey}</code>
          </Row>
        )}
        {takenUp === null ? null : (
          <Row label="Taken up">
            <InlineCode text={takenUp.statement} />
            <span className="block">
              <FactChip fact={takenUp.fact} />
            </span>
          </Row>
        )}
      </dl>
    </div>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-text-3">{label}</dt>
      <dd className="min-w-0 text-text [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

/** A sentence in which what stands between backticks is code. */
export function InlineCode({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The parts of a sentence never move.
      <code key={index}>{part}</code>
    ),
  );
}
