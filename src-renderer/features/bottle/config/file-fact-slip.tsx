import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { Slip } from '#renderer/ui/overlay/slip.tsx';
import type { FileFact } from './file-notes.ts';
import { StandingMark } from '#renderer/parts/marks/standing-mark.tsx';

interface FileFactSlipProps {
  readonly name: string;
  readonly known: FileFact;
}

/** What the released programs make of a whole file, with the fact that says so. */
export function FileFactSlip({ name, known: { standing, statement, fact } }: FileFactSlipProps) {
  return (
    <Slip>
      <div className="flex flex-col gap-1 text-second">
        <p className={`flex items-center gap-2 ${standing === 'worse' ? 'text-broken' : 'text-unknown'}`}>
          <StandingMark standing={standing} />
          <span className="min-w-0 truncate font-mono text-literal font-medium">{name}</span>
        </p>
        <p className="text-text-2 [overflow-wrap:anywhere]">
          <InlineCode text={statement} />
        </p>
        <FactChip fact={fact} />
      </div>
    </Slip>
  );
}
