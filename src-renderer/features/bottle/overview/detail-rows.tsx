import type { SpecView } from '#shared/contract/schemas/bottle';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';

interface DetailRowsProps {
  readonly rows: SpecView['details'];
  /** Subnet and ports are held and written; else they are proposals. */
  readonly isWritten: boolean;
}

/** Subnet, ports and paths, folded. */
export function DetailRows({ rows, isWritten }: DetailRowsProps) {
  if (rows.length === 0) return null;
  return (
    <Disclosure title="Details">
      <div className="rounded-card border border-line bg-surface">
        <dl className="divide-y divide-line">
          {rows.map(({ label, values }) => (
            <div key={label} className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-4 px-4 py-2">
              <dt className="text-second leading-5 font-medium text-text-3">{label}</dt>
              <dd className="min-w-0">
                {values.map((value) => (
                  <code key={value} className="block text-code wrap-anywhere">
                    {value}
                  </code>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        {isWritten ? null : (
          <p className="border-t border-line px-4 py-2 text-second text-text-2">
            Subnet and ports are proposals until the files are written.
          </p>
        )}
      </div>
    </Disclosure>
  );
}
