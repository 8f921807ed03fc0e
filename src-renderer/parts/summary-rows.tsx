import type { SummaryRow } from '#shared/contract/schemas/plan-report';
import { StandingMark } from './marks/standing-mark.tsx';

interface SummaryRowsProps {
  readonly rows: readonly SummaryRow[];
}

/** The five rows that a person says yes to, a value per line; names of variables, never their values. */
export function SummaryRows({ rows }: SummaryRowsProps) {
  return (
    <dl className="divide-y divide-line">
      {rows.map(({ label, values, standing }) => (
        <div key={label} className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-4 px-4 py-2">
          <dt className="text-second leading-5 font-medium text-text-3">{label}</dt>
          <dd className="flex min-w-0 flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <ul className="flex min-w-0 flex-col">
              {values.length === 0 ? <li className="text-text-3">none</li> : null}
              {values.map((value) => (
                <li key={value} className="min-h-5 wrap-anywhere">
                  <Value label={label} value={value} />
                </li>
              ))}
            </ul>
            {standing === null ? null : <Standing words={standing} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What can be pasted is set in mono; words are words. */
function Value({ label, value }: { readonly label: SummaryRow['label']; readonly value: string }) {
  if (label === 'agent' || (label === 'git' && value.includes('://'))) return <Literal>{value}</Literal>;
  const [first = '', ...rest] = value.split(' ');
  if (label === 'env') {
    return (
      <>
        <Literal>{first}</Literal>
        {rest.length === 0 ? null : <span className="text-text-2"> {rest.join(' ')}</span>}
      </>
    );
  }
  return label === 'egress' && rest.length === 0 ? <Literal>{value}</Literal> : value;
}

function Literal({ children }: { readonly children: string }) {
  return <code className="text-code">{children}</code>;
}

/** How far a statement about reach can be relied on: the mark of what is not known, and the words. */
export function Standing({ words }: { readonly words: string }) {
  return (
    <span className="inline-flex min-h-5 items-center gap-1.5 text-second text-unknown">
      <StandingMark standing="unknown" />
      {words}
    </span>
  );
}
