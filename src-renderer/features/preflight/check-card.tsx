import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { ChooseTool } from '#renderer/parts/choose-tool.tsx';
import { RemedyLine } from '#renderer/parts/remedy-line.tsx';
import { type DotShape, StatusDot } from '#renderer/parts/marks/status-dot.tsx';
import { runChecks, useCheckRun } from '#renderer/state/check-run';
import type { useChecks } from '#renderer/state/feed/feed';
import { useSettings } from '#renderer/state/settings';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';
import { ScrollRegion } from '#renderer/ui/layout/scroll-region.tsx';

/** One check as the feed tells it. */
export type Check = NonNullable<ReturnType<typeof useChecks>['checks']>[number];

const STATES: Readonly<
  Record<Check['status'], { readonly words: string; readonly shape: DotShape; readonly color: string }>
> = {
  ok: { words: 'ok', shape: 'filled', color: 'text-open' },
  missing: { words: 'missing', shape: 'dashed', color: 'text-unknown' },
  'wrong-version': { words: 'wrong version', shape: 'half', color: 'text-unknown' },
  foreign: { words: 'another product', shape: 'octagon', color: 'text-broken' },
  'needs-permission': { words: 'needs permission', shape: 'half', color: 'text-unknown' },
  failed: { words: 'failed', shape: 'octagon', color: 'text-broken' },
};

const CHECKING = { words: 'checking', shape: 'half', color: 'text-accent' } as const;

/** One check: what was found, where, and what to do when it is not as needed. */
export function CheckCard({ check }: { readonly check: Check }) {
  const { title, status, summary, detail, remedy, path, version, foundBy, blocks } = check;
  const { isChecking } = useCheckRun();
  const [isAsked, setIsAsked] = useState(false);
  const isAgain = isAsked && isChecking;
  const { words, shape, color } = isAgain ? CHECKING : STATES[status];
  const tool = useSettings()?.tools.find((known) => `tool.${known.tool}` === check.id)?.tool ?? null;
  const isOpen = status !== 'ok';
  return (
    <article aria-label={`${title}: ${words}`} className="rounded-card border border-line bg-surface px-4 py-3">
      <div className="flex min-w-0 items-baseline gap-3">
        <h3 className="truncate text-body font-semibold">{title}</h3>
        {version === null ? null : <span className="font-mono text-literal text-text-2">{version}</span>}
        <span className={`ml-auto inline-flex shrink-0 items-center gap-1.5 text-body font-medium ${color}`}>
          <StatusDot shape={shape} />
          {words}
        </span>
      </div>
      {summary === `${title} ${version ?? ''}` ? null : (
        <p className="mt-0.5 max-w-[76ch] text-body wrap-anywhere text-text-2">{summary}</p>
      )}
      {path === null ? null : (
        <div className="mt-1 flex min-w-0 items-center gap-1">
          <span title={path} className="truncate font-mono text-literal text-text-2">
            {path}
          </span>
          <CopyButton label={`Copy path of ${title}`} text={path} isIcon />
          {foundBy === undefined ? null : (
            <span className="shrink-0 text-second whitespace-nowrap text-text-3">found {foundBy}</span>
          )}
        </div>
      )}
      {blocks === undefined ? null : <p className="mt-1 max-w-[76ch] text-body text-text-2">{blocks}</p>}
      {isOpen ? (
        <div className="mt-3 flex flex-col gap-3 border-t border-line pt-3">
          {remedy === null ? null : <RemedyLine remedy={remedy} />}
          <div className="flex flex-wrap items-start gap-2">
            <Button
              kind="secondary"
              size="small"
              icon={RefreshCw}
              isPending={isAgain}
              onPress={() => {
                setIsAsked(true);
                // One program is looked at anew; what is no program is seen at every look.
                void runChecks(tool === null ? { fresh: false } : { fresh: true, tool });
              }}
            >
              {`Re-check ${title}`}
            </Button>
            {tool === null ? null : <ChooseTool tool={tool} isFolded />}
          </div>
        </div>
      ) : null}
      {detail === '' ? null : (
        <div className="mt-2">
          <Disclosure title="What was seen">
            <ScrollRegion
              label={`What was seen of ${title}`}
              className="max-h-64 border border-line bg-sunken px-3 py-2"
            >
              <pre className="font-mono text-literal wrap-anywhere whitespace-pre-wrap text-text-2">{detail}</pre>
            </ScrollRegion>
          </Disclosure>
        </div>
      )}
    </article>
  );
}
