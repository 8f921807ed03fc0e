import type { BottleRow, SpecView } from '#shared/contract/schemas/bottle';
import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { ShieldReasons } from '#renderer/parts/shield-badge.tsx';
import { ShieldGlyph } from '#renderer/parts/shield-glyph.tsx';
import { Slip } from '#renderer/ui/slip.tsx';

interface ShieldSlipProps {
  readonly shield: SpecView['shield'];
  readonly backend: BottleRow['backend'];
}

const COLORS = { proven: 'text-proven', predicted: 'text-predicted', unknown: 'text-unknown', broken: 'text-broken' };

/** Why the shield is what it is, and what is known of the backend's files: the evidence, always in sight. */
export function ShieldSlip({ shield: { shield, reasons }, backend }: ShieldSlipProps) {
  return (
    <Slip className="mt-1.5">
      <h2 className={`mb-2 flex items-center gap-1.5 text-section font-semibold ${COLORS[shield]}`}>
        <ShieldGlyph shield={shield} />
        Shield: {shield}
      </h2>
      <ShieldReasons shield={shield} reasons={reasons} />
      {backend === 'smolmachines' ? <SourceContract /> : null}
    </Slip>
  );
}

/** What is true of every bottle of this backend, whatever was found on this host. */
function SourceContract() {
  return (
    <div className="mt-3 border-t border-paper-line pt-3">
      <h3 className="mb-1 font-semibold">What this backend does</h3>
      <ul className="flex flex-col gap-2 text-text-2">
        <li>
          It writes both files as its source, PRD 0023, has them. The released gvproxy ignores what{' '}
          <code>gvproxy.yaml</code> asks for. <FactChip fact="gvproxy-ignores-unknown-keys" />
        </li>
        <li>
          The released smolvm refuses <code>smolfile.toml</code>. <FactChip fact="smolvm-rejects-unknown-keys" />
        </li>
        <li>
          A spec can also name the backends <code>sealed</code> and <code>qemu</code>. This version cannot prepare them
          yet.
        </li>
      </ul>
    </div>
  );
}
