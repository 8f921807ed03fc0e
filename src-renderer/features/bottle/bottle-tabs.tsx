import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { useEdit } from '#renderer/state/edits/edits';
import { type BottleTab, formatRoute } from '#renderer/state/route';
import { TabLinks } from '#renderer/ui/layout/tabs.tsx';

interface BottleTabsProps {
  readonly slug: string;
  readonly selected: BottleTab;
  /** Null while it loads. */
  readonly detail: BottleDetail | null;
}

/** The tabs of a bottle, with what asks for a look in each. */
export function BottleTabs({ slug, selected, detail }: BottleTabsProps) {
  const edit = useEdit(slug);
  const problems = detail?.view.problems ?? [];
  const files = detail?.view.files ?? [];
  const hrefOf = (tab: BottleTab): string => formatRoute({ kind: 'bottle', slug, tab });
  const items = [
    { id: 'overview', label: 'Overview', href: hrefOf('overview') },
    { id: 'network', label: 'Network', href: hrefOf('network') },
    {
      id: 'spec',
      label: 'Spec',
      href: hrefOf('spec'),
      mark: (
        <>
          <ProblemMark problems={problems} />
          {edit === null ? null : <span className="font-normal text-text-3">not saved</span>}
        </>
      ),
      ...(problems.length === 0 ? {} : { count: problems.length }),
    },
    {
      id: 'config',
      label: 'Config',
      href: hrefOf('config'),
      mark: <DriftMark count={detail?.row.driftedFiles ?? 0} />,
      ...(files.length === 0 ? {} : { count: files.length }),
    },
    { id: 'history', label: 'History', href: hrefOf('history') },
  ];
  return (
    <div className="shrink-0 border-b border-line px-6 max-narrow:px-4">
      <div className="-mb-px">
        <TabLinks label="Views of this bottle" selected={selected} items={items} />
      </div>
    </div>
  );
}

function ProblemMark({ problems }: { readonly problems: BottleDetail['view']['problems'] }): ReactNode {
  if (problems.length === 0) return null;
  const isError = problems.some(({ severity }) => severity === 'error');
  const Icon = isError ? OctagonAlert : TriangleAlert;
  return (
    <Mark words={isError ? 'problems' : 'warnings'} color={isError ? 'text-broken' : 'text-unknown'}>
      <Icon aria-hidden size={14} strokeWidth={1.5} />
    </Mark>
  );
}

function DriftMark({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <Mark words={count === 1 ? '1 file drifted' : `${count} files drifted`} color="text-unknown">
      <TriangleAlert aria-hidden size={14} strokeWidth={1.5} />
    </Mark>
  );
}

interface MarkProps {
  readonly words: string;
  readonly color: string;
  readonly children: ReactNode;
}

function Mark({ words, color, children }: MarkProps) {
  return (
    <span title={words} className={color}>
      {children}
      <span className="sr-only">{words}</span>
    </span>
  );
}
