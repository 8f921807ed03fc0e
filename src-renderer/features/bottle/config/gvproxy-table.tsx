import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FactChip } from '#renderer/parts/fact-chip.tsx';
import { StandingMark } from '#renderer/parts/marks/standing-mark.tsx';

type Reading = NonNullable<BottleDetail['view']['gvproxyReading']>;
type ReadingRow = Reading['rows'][number];

const STANDINGS = { worse: 'worse than asked', unknown: 'not known', 'as-asked': 'as asked' };
const COLORS = { worse: 'text-broken', unknown: 'text-unknown', 'as-asked': 'text-text' };
const HEAD = 'h-8 px-3 first:pl-4 text-left text-second font-medium text-text-3';
const CELL = 'px-3 py-1.5 first:pl-4 align-top leading-5!';

/** What gvproxy makes of each key of its file: what was asked for, what lies on disk, and what the guest gets. */
export function GvproxyTable({ reading }: { readonly reading: Reading }) {
  const { program, rows, conclusion } = reading;
  return (
    <section aria-labelledby="gvproxy-reading" className="overflow-hidden rounded-card border border-line bg-surface">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line px-4 py-2.5">
        <h2 id="gvproxy-reading" className="text-section font-semibold">
          As {program} reads it
        </h2>
        <span className="ml-auto text-second text-text-2">{conclusion}</span>
      </header>
      <table className="w-full table-fixed border-collapse">
        <thead className="border-b border-line bg-sunken">
          <tr>
            <th scope="col" className={`${HEAD} w-[15%]`}>
              Key
            </th>
            <th scope="col" className={`${HEAD} w-[22%]`}>
              Draft
            </th>
            <th scope="col" className={`${HEAD} w-[22%]`}>
              On disk
            </th>
            <th scope="col" className={HEAD}>
              Used: what the guest gets
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.key}>
              <th
                scope="row"
                className={`${CELL} text-left font-mono text-literal font-normal [overflow-wrap:anywhere]`}
              >
                {row.key}
              </th>
              <td className={`${CELL} font-mono text-literal text-text-2 [overflow-wrap:anywhere]`}>
                {row.draft ?? <None />}
              </td>
              <td className={CELL}>
                <OnDisk row={row} />
              </td>
              <td className={CELL}>
                <Used row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OnDisk({ row: { draft, disk, diskLine } }: { readonly row: ReadingRow }) {
  if (disk === null) return <None />;
  if (disk === draft) return <span className="text-second leading-5! text-text-3">same</span>;
  return (
    <span className="font-mono text-literal leading-5! text-unknown [overflow-wrap:anywhere]">
      {disk}
      {diskLine === null ? null : <span className="font-text text-text-3"> line {diskLine}</span>}
    </span>
  );
}

function Used({ row: { used, usedNote, standing, fact } }: { readonly row: ReadingRow }) {
  return (
    <div className="flex gap-2">
      <span className="pt-[3px]">
        <StandingMark standing={standing} label={STANDINGS[standing]} />
      </span>
      <span className="min-w-0 text-second leading-5! text-text-2 [overflow-wrap:anywhere]">
        <span className={`font-mono text-literal ${COLORS[standing]}`}>{used}</span> {usedNote}
        {fact === null ? null : (
          <span className="block">
            <FactChip fact={fact} />
          </span>
        )}
      </span>
    </div>
  );
}

function None() {
  return <span className="text-second leading-5! text-text-3">none</span>;
}
