import { ChevronRight } from 'lucide-react';
import { type Ref, useCallback, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { FileView } from '#shared/contract/schemas/file-view';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { PreparedSpecButton } from '#renderer/parts/restore/prepared-spec-button.tsx';
import { FileStanding } from '#renderer/parts/write/planned-files.tsx';
import type { Failure } from '#renderer/state/api';
import { Checkbox } from '#renderer/ui/controls/checkbox.tsx';
import type { DiffGridHandle } from '#renderer/ui/code/diff/diff-grid.tsx';
import { Segmented } from '#renderer/ui/controls/segmented.tsx';
import { DriftLines } from './drift-lines.tsx';
import { FileLines } from './file-lines.tsx';
import { bytesOf, describeFile, hunksOfFile, isChangedSpec, isShownReviewed } from './file-texts.ts';
import { setReviewed, useStanding } from '../standings.ts';

/** What a file of the review can be asked to do from outside. */
export interface FileSectionHandle {
  /** How many changes are shown; a folded file shows none. */
  countChanges(): number;
  showChange(index: number): void;
  toggleReviewed(): void;
}

interface FileSectionProps {
  readonly detail: BottleDetail;
  readonly file: FileView;
  readonly handle: Ref<FileSectionHandle>;
  /** Told which change is looked at. */
  onChangeShown(index: number | null): void;
}

type Between = 'writing' | 'drift';

/** One file to look at: how it stands, its differing lines, and the tick that says that these bytes were seen. */
export function FileSection({ detail, file, handle, onChangeShown }: FileSectionProps) {
  const { slug, state } = detail.row;
  const id = useId();
  const standing = useStanding(slug);
  const grid = useRef<DiffGridHandle>(null);
  const changes = useRef(0);
  const [between, setBetween] = useState<Between>('writing');
  const [folding, setFolding] = useState<{ readonly for: boolean; readonly isOpen: boolean } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isReviewed = isShownReviewed(file, standing);
  // What is ticked off folds by itself, and opens again when its tick falls.
  const isOpen = folding?.for === isReviewed ? folding.isOpen : !isReviewed;
  const hunks = useMemo(() => hunksOfFile(file), [file]);
  const said = between === 'drift' ? 'What was changed on disk since it was written.' : describeFile(file, state);
  const noteChanges = useCallback((count: number) => {
    changes.current = count;
  }, []);
  const tick = async (wanted: boolean): Promise<void> => {
    setFailure(await setReviewed(slug, [bytesOf(file)], wanted));
  };
  useImperativeHandle(handle, () => ({
    countChanges: () => (isOpen ? changes.current : 0),
    showChange: (index) => grid.current?.showChange(index),
    toggleReviewed: () => void tick(!isReviewed),
  }));
  return (
    <section aria-labelledby={id} className="rounded-card border border-line bg-surface">
      <header
        className={`sticky top-0 z-5 flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 rounded-t-card bg-surface py-1.5 pr-3 pl-2 ${isOpen ? 'border-b border-line' : 'rounded-b-card'}`}
      >
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setFolding({ for: isReviewed, isOpen: !isOpen });
          }}
          className="flex min-h-7 min-w-0 items-center gap-1.5 rounded-control px-1 text-left hover:bg-hover"
        >
          <ChevronRight
            aria-hidden
            size={16}
            strokeWidth={1.5}
            className={`shrink-0 text-text-3 transition-transform duration-[160ms] ease-calm ${isOpen ? 'rotate-90' : ''}`}
          />
          <h3 id={id} title={file.path} className="truncate font-mono text-code font-medium">
            {file.name}
          </h3>
        </button>
        <FileStanding status={file.status} isOnDisk={file.disk !== null} />
        <LineCounts hunks={hunks} />
        <div className="ml-auto flex items-center gap-2">
          {isOpen && canShowDrift(file) ? (
            <Segmented<Between>
              label={`What is compared of ${file.name}`}
              selected={between}
              onSelect={setBetween}
              items={[
                { id: 'writing', label: 'Disk → draft' },
                { id: 'drift', label: 'Record → disk' },
              ]}
            />
          ) : null}
          <Checkbox
            label="Reviewed"
            about={file.name}
            isSelected={isReviewed}
            isDisabled={standing === null}
            onChange={(wanted) => void tick(wanted)}
          />
        </div>
      </header>
      {failure === null ? null : (
        <div className="p-3">
          <FailureNote failure={failure} />
        </div>
      )}
      {isOpen ? (
        <div className="overflow-hidden rounded-b-card">
          {said === null ? null : (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-1.5 text-second text-text-2">
              <p className="min-w-0 flex-1 basis-60">{said}</p>
              {isChangedSpec(file) ? <PreparedSpecButton detail={detail} /> : null}
            </div>
          )}
          {between === 'drift' ? (
            <DriftLines slug={slug} file={file} handle={grid} onChanges={noteChanges} onChangeShown={onChangeShown} />
          ) : (
            <FileLines
              slug={slug}
              name={file.name}
              hunks={hunks}
              reasons={file.reasons}
              between="from disk to draft"
              handle={grid}
              onChanges={noteChanges}
              onChangeShown={onChangeShown}
            />
          )}
        </div>
      ) : null}
    </section>
  );
}

/** Only where the three texts differ does the second comparison say anything that the first does not. */
function canShowDrift({ status, disk, draft, recordSha256 }: FileView): boolean {
  return status === 'drifted' && disk !== null && recordSha256 !== null && draft?.sha256 !== recordSha256;
}

function LineCounts({ hunks }: { readonly hunks: readonly { readonly lines: readonly string[] }[] }) {
  const [added, removed] = useMemo(() => countLines(hunks), [hunks]);
  if (added + removed === 0) return null;
  return (
    <span className="flex gap-2 font-mono text-literal text-text-2">
      <span>
        <span aria-hidden>+{added}</span>
        <span className="sr-only">{added} lines added</span>
      </span>
      <span>
        <span aria-hidden>−{removed}</span>
        <span className="sr-only">{removed} lines removed</span>
      </span>
    </span>
  );
}

function countLines(hunks: readonly { readonly lines: readonly string[] }[]): readonly [number, number] {
  let added = 0;
  let removed = 0;
  for (const { lines } of hunks) {
    for (const line of lines) {
      if (line.startsWith('+')) added += 1;
      else if (line.startsWith('-')) removed += 1;
    }
  }
  return [added, removed];
}
