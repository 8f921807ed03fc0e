import { FilePen, FileText, History, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { FileView } from '#shared/contract/schemas/file-view';
import { RelativeTime } from '#renderer/parts/relative-time.tsx';
import { type Choice, SPEC_NAME } from './file-choice.ts';
import { factOfFile } from './file-notes.ts';
import { StandingMark } from '#renderer/parts/marks/standing-mark.tsx';

interface FileListProps {
  readonly detail: BottleDetail;
  readonly choice: Choice;
  /** The former stage that is compared with; null when none is. */
  readonly former: number | null;
  onChoose(choice: Choice): void;
  onChooseFormer(number: number): void;
}

/** The files of a bottle on the left: its spec, its stage with how each file stands, and its former stages. */
export function FileList({ detail, choice, former, onChoose, onChooseFormer }: FileListProps) {
  const { files, shield } = detail.view;
  return (
    <nav aria-label="Files of this bottle" className="flex flex-col gap-4">
      <Group title="Spec">
        <Entry
          icon={FilePen}
          isSelected={choice.kind === 'spec'}
          onPress={() => {
            onChoose({ kind: 'spec' });
          }}
        >
          <Name>{SPEC_NAME}</Name>
        </Entry>
      </Group>
      <Group title="Stage" aside={<span className="font-mono text-literal">0700</span>}>
        {files.length === 0 ? <Nothing>No file yet.</Nothing> : null}
        {files.map((file) => (
          <Entry
            key={file.name}
            icon={FileText}
            isSelected={choice.kind === 'stage' && choice.name === file.name}
            onPress={() => {
              onChoose({ kind: 'stage', name: file.name });
            }}
          >
            <Name>{file.name}</Name>
            <FileSign file={file} isWorse={factOfFile(file, shield)?.standing === 'worse'} />
          </Entry>
        ))}
      </Group>
      <Group title="History" aside={detail.history.length === 0 ? null : detail.history.length}>
        {detail.history.length === 0 ? <Nothing>No former stage yet.</Nothing> : null}
        {detail.history.map((entry) => (
          <Entry
            key={entry.number}
            icon={History}
            isSelected={former === entry.number}
            onPress={() => {
              onChooseFormer(entry.number);
            }}
          >
            <FormerName entry={entry} />
          </Entry>
        ))}
      </Group>
    </nav>
  );
}

interface GroupProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

function Group({ title, aside = null, children }: GroupProps) {
  return (
    <section aria-label={title}>
      <div className="flex h-7 items-center justify-between px-2 text-second font-medium text-text-3">
        <h2>{title}</h2>
        {aside}
      </div>
      <ul className="flex flex-col gap-0.5">{children}</ul>
    </section>
  );
}

interface EntryProps {
  readonly icon: LucideIcon;
  readonly isSelected: boolean;
  readonly children: ReactNode;
  onPress(): void;
}

function Entry({ icon: Icon, isSelected, children, onPress }: EntryProps) {
  const look = isSelected ? 'bg-accent-soft text-text' : 'text-text hover:bg-hover';
  return (
    <li>
      <button
        type="button"
        aria-current={isSelected ? 'true' : undefined}
        onClick={onPress}
        className={`flex h-7.5 w-full min-w-0 items-center gap-2 rounded-control px-2 text-left ${look}`}
      >
        <Icon
          aria-hidden
          size={14}
          strokeWidth={1.5}
          className={`shrink-0 max-rail:hidden ${isSelected ? 'text-accent' : 'text-text-2'}`}
        />
        {children}
      </button>
    </li>
  );
}

function Name({ children }: { readonly children: string }) {
  return (
    <span className="min-w-0 flex-1 truncate font-mono text-code" title={children}>
      {children}
    </span>
  );
}

function Nothing({ children }: { readonly children: string }) {
  return <li className="px-2 text-second text-text-3">{children}</li>;
}

/** How a file stands, where there is something to say of it. */
function FileSign({ file, isWorse }: { readonly file: FileView; readonly isWorse: boolean }) {
  if (file.status === 'drifted') {
    return (
      <span className="flex shrink-0 items-center gap-1 text-second font-medium text-unknown">
        <TriangleAlert aria-hidden size={14} strokeWidth={1.5} />
        {file.disk === null ? 'missing' : 'drifted'}
      </span>
    );
  }
  if (isWorse) return <StandingMark standing="worse" label="worse than asked" />;
  // A record lies there as it is: only its drift says something.
  if (file.status === 'same' || (file.role === 'record' && file.status === 'new')) return null;
  return <span className="shrink-0 text-second text-text-3">{file.status}</span>;
}

function FormerName({
  entry: { number, preparedAt, files, whole },
}: {
  readonly entry: BottleDetail['history'][number];
}) {
  return (
    <>
      <span
        className="min-w-0 flex-1 truncate"
        {...(preparedAt === null ? { title: 'Prepared at a time that is not known' } : {})}
      >
        {preparedAt === null ? <>stage {number}</> : <RelativeTime time={preparedAt} />}
      </span>
      {whole ? (
        <span className="shrink-0 text-second text-text-3">
          {files.length === 1 ? '1 file' : `${files.length} files`}
        </span>
      ) : (
        <span className="flex shrink-0 items-center gap-1 text-second font-medium text-unknown">
          <TriangleAlert aria-hidden size={14} strokeWidth={1.5} />
          not whole
        </span>
      )}
      {preparedAt === null ? null : (
        <span className="w-5 shrink-0 text-right font-mono text-literal text-text-3" title={`Stage ${number}`}>
          {number}
        </span>
      )}
    </>
  );
}
