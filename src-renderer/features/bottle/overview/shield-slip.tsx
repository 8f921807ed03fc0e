import type { BottleRow, SpecView } from '#shared/contract/schemas/bottle';
import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { ShieldGlyph } from '#renderer/parts/marks/shield-glyph.tsx';
import { InlineCode } from '#renderer/parts/why-slip.tsx';
import { Slip } from '#renderer/ui/overlay/slip.tsx';

interface ShieldSlipProps {
  readonly shield: SpecView['shield'];
  readonly backend: BottleRow['backend'];
}

const COLORS = { proven: 'text-proven', predicted: 'text-predicted', unknown: 'text-unknown', broken: 'text-broken' };

/** Why the shield is what it is, and what is known of the backend's files: the evidence, always in sight. */
export function ShieldSlip({ shield: { shield, reasons }, backend }: ShieldSlipProps) {
  return (
    <Slip className="mt-1.5 wide:mt-0">
      <h2 className="mb-2.5 flex items-center gap-2 text-section font-semibold">
        <span className={COLORS[shield]}>
          <ShieldGlyph shield={shield} />
        </span>
        Why the shield is {shield}
      </h2>
      <ul className="flex flex-col gap-2.5">
        {reasons.map(({ statement, fact }, index) => (
          <li key={statement} className="wrap-anywhere">
            <p className={index === 0 ? 'text-text' : 'text-text-2'}>
              <InlineCode text={statement} />
            </p>
            {fact === null ? null : <FactChip fact={fact} />}
          </li>
        ))}
      </ul>
      {backend === 'smolmachines' ? <SourceContract /> : null}
    </Slip>
  );
}

/** What is true of every bottle of this backend, whatever was found on this host. */
function SourceContract() {
  return (
    <div className="mt-3 border-t border-paper-line pt-3 text-text-2">
      <h3 className="mb-1 font-semibold text-text">What this backend does</h3>
      <p>
        It keeps the contract of the system it comes from and writes both files as that has them. The released gvproxy
        ignores <code>gvproxy.yaml</code>; the released smolvm refuses <code>smolfile.toml</code>.
      </p>
      <p className="mt-1 flex flex-col gap-1">
        <FactChip fact="gvproxy-ignores-unknown-keys" />
        <FactChip fact="smolvm-rejects-unknown-keys" />
      </p>
      <p className="mt-2.5">
        A spec can also name the backends <code>sealed</code> and <code>qemu</code>; this version cannot prepare them
        yet.
      </p>
    </div>
  );
}
