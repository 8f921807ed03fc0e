import { TriangleAlert } from 'lucide-react';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import type { FileView } from '#shared/contract/schemas/file-view';
import { FileDiff } from '#renderer/parts/file-diff.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';
import type { ShownPlan } from './use-review.ts';

/** A diff up to this many lines lies open. */
const OPEN_LINES = 40;

/** The files that a plan writes: how each stands, and which lines differ from what lies on disk. */
export function PlannedFiles({ shown: { plan, detail, isMoved } }: { readonly shown: ShownPlan }) {
  const viewsByName = new Map(detail.view.files.map((view) => [view.name, view]));
  // What becomes other than it is comes first; the rest keeps its order.
  const files = plan.files.toSorted((one, other) => rankOf(one) - rankOf(other));
  return (
    <ul className="divide-y divide-line">
      {files.map((file) => {
        const view = viewsByName.get(file.name);
        // The lines at hand are those of the plan with the former ports.
        const isOther = isMoved && view?.draft?.sha256 !== file.sha256;
        return (
          <PlannedFile
            key={file.name}
            file={file}
            view={isOther ? undefined : view}
            isOnDisk={view !== undefined && view.disk !== null}
          />
        );
      })}
      <ChangedSpec detail={detail} />
    </ul>
  );
}

function rankOf({ status }: PlanReport['files'][number]): number {
  return status === 'same' ? 1 : 0;
}

/** The lines in which the spec is another than the one that was prepared: where no file changes, they are all there is. */
function ChangedSpec({ detail }: { readonly detail: ShownPlan['detail'] }) {
  const spec = detail.view.files.find(({ name, role }) => name === 'bottle.toml' && role === 'record');
  if (spec?.status !== 'changed' || spec.hunks.length === 0) return null;
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
        <span className="font-mono text-code font-medium">bottle.toml</span>
        <span className="ml-auto text-second text-text-2">the spec, changed since it was prepared</span>
      </div>
      <Lines
        name="bottle.toml"
        view={spec}
        hunks={spec.hunks}
        between="from the spec as it was prepared to the present one"
      />
    </li>
  );
}

interface PlannedFileProps {
  readonly file: PlanReport['files'][number];
  /** Undefined where its lines are not at hand. */
  readonly view: FileView | undefined;
  readonly isOnDisk: boolean;
}

function PlannedFile({ file: { name, mode, status }, view, isOnDisk }: PlannedFileProps) {
  const hunks = view === undefined ? [] : hunksOf(view);
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
        <span className="font-mono text-code font-medium wrap-anywhere">{name}</span>
        <span className="font-mono text-literal text-text-3">{mode}</span>
        <span className="ml-auto">
          <FileStanding status={status} isOnDisk={isOnDisk} />
        </span>
        {status === 'drifted' && isOnDisk ? (
          <p className="w-full text-second text-text-2">
            What lies on disk is not what was written. It goes into history before it is replaced.
          </p>
        ) : null}
        {view === undefined ? (
          <p className="w-full text-second text-text-2">Written with the ports named above.</p>
        ) : null}
      </div>
      {hunks.length === 0 ? null : <Lines name={name} view={view} hunks={hunks} />}
    </li>
  );
}

interface LinesProps {
  readonly name: string;
  readonly view: FileView | undefined;
  readonly hunks: FileView['hunks'];
  readonly between?: string;
}

function Lines({ name, view, hunks, between }: LinesProps) {
  const lines = hunks.reduce((sum, hunk) => sum + hunk.lines.length, 0);
  return (
    <div className="px-4 pb-3">
      <Disclosure title={describeLines(view, hunks)} isOpenAtFirst={lines <= OPEN_LINES}>
        <div className="-ml-4 overflow-hidden rounded-control border border-line">
          <FileDiff name={name} hunks={hunks} {...(between === undefined ? {} : { between })} />
        </div>
      </Disclosure>
    </div>
  );
}

interface FileStandingProps {
  readonly status: FileView['status'];
  /** Whether anything lies in the file's place. */
  readonly isOnDisk: boolean;
}

/** How a file stands between what was written, what lies on disk and what would be written. */
export function FileStanding({ status, isOnDisk }: FileStandingProps) {
  const words = describeStanding(status, isOnDisk);
  if (status !== 'drifted') {
    return <span className={`text-second ${status === 'same' ? 'text-text-3' : 'text-text-2'}`}>{words}</span>;
  }
  return (
    <span className="inline-flex items-center gap-1 text-second font-medium text-unknown">
      <TriangleAlert aria-hidden size={14} strokeWidth={1.5} />
      {words}
    </span>
  );
}

function describeStanding(status: FileView['status'], isOnDisk: boolean): string {
  switch (status) {
    case 'new':
      return isOnDisk ? 'new: what lies there is in no record' : 'new, nothing lies there yet';
    case 'same':
      return 'same as written';
    case 'changed':
      return 'changed since it was written';
    case 'drifted':
      return isOnDisk ? 'drifted' : 'drifted: missing on disk';
  }
}

/** From disk to draft; where nothing lies on disk every line is new. */
function hunksOf({ hunks, disk, draft }: FileView): FileView['hunks'] {
  if (disk !== null || draft === null) return hunks;
  const lines = draft.text.replace(/\n$/, '').split('\n');
  return [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: lines.length, lines: lines.map((line) => `+${line}`) }];
}

function describeLines(view: FileView | undefined, hunks: FileView['hunks']): string {
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const added = lines.filter((line) => line.startsWith('+')).length;
  const removed = lines.filter((line) => line.startsWith('-')).length;
  if (view?.disk === null) return added === 1 ? '1 new line' : `${added} new lines`;
  return `${added} added, ${removed} removed`;
}
