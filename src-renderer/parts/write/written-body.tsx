import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import { Standing } from '#renderer/parts/summary-rows.tsx';
import { formatRoute } from '#renderer/state/route';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { countFiles } from './count-files.ts';

interface WrittenBodyProps {
  readonly report: PlanReport;
  /** The bottle as it was before. */
  readonly detail: BottleDetail;
  onLeave(): void;
}

/** What was written and where, and how little that says of what the bottle will reach. */
export function WrittenBody({ report: { slug, stage, files, sidecars, subnet }, detail, onLeave }: WrittenBodyProps) {
  const isFirst = detail.row.state === 'never-prepared';
  const reasons = detail.view.shield.reasons;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 wrap-anywhere">
          {countFiles(files.length)} and the record of them lie in <code>{stage}</code>.
        </p>
        <CopyButton label="Copy stage path" text={stage} />
      </div>
      <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        <dt className="text-second leading-5 text-text-3">files</dt>
        <dd>
          {files.map(({ name, mode }) => (
            <span key={name} className="block font-mono text-code wrap-anywhere">
              {name} <span className="text-text-3">{mode}</span>
            </span>
          ))}
        </dd>
        {subnet === null ? null : (
          <>
            <dt className="text-second leading-5 text-text-3">subnet</dt>
            <dd className="font-mono text-code">{subnet}</dd>
          </>
        )}
        <dt className="text-second leading-5 text-text-3">ports</dt>
        <dd>
          {sidecars.map(({ name, gatewayPort, hostPort }) => (
            <span key={name} className="block font-mono text-code">
              {name} {gatewayPort} → 127.0.0.1:{hostPort}
            </span>
          ))}
        </dd>
      </dl>
      {isFirst ? null : <p className="text-text-2">The stage that lay there before is in history.</p>}
      <div className="flex flex-col gap-1 rounded-card border border-line bg-sunken px-4 py-3">
        <Standing words="asked for, not verified" />
        <p className="max-w-[76ch] text-text-2">
          The files say what was asked for; writing them closes nothing. The shield is {detail.view.shield.shield}, as
          before.
        </p>
        {reasons.length === 0 ? null : <p className="max-w-[76ch] text-text-2">{reasons[0]?.statement}</p>}
      </div>
      <a
        className="link self-start font-medium"
        href={formatRoute({ kind: 'bottle', slug, tab: 'config' })}
        onClick={onLeave}
      >
        Show the files
      </a>
    </div>
  );
}
