import { useRef, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { api, type Failure, toFailure } from '#renderer/state/api';
import type { DiffSide } from '#renderer/ui/code/diff/code-diff.tsx';
import type { CodeViewHandle } from '#renderer/ui/code/code-view.tsx';
import { Skeleton } from '#renderer/ui/layout/skeleton.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { nameStage } from '../history/choose-pair.ts';
import { takeUpSpec } from '#renderer/parts/restore/take-up-spec';
import { openSpecAt } from '#renderer/state/wanted-place';
import { FileBody } from './file-body.tsx';
import { type Comparison, firstComparison, type ShownFile, SPEC_NAME } from './file-choice.ts';
import { FileHead } from './file-head.tsx';
import { FileNoteStrip } from './file-note-strip.tsx';
import { noteFile } from './file-notes.ts';
import { FormerHead } from './former-head.tsx';
import { type Former, type FormerRead, useFormer } from './use-former.ts';

interface FilePaneProps {
  readonly detail: BottleDetail;
  readonly file: ShownFile;
  readonly isSpec: boolean;
  /** The former stage to compare with; null compares with none. */
  readonly formerNumber: number | null;
  onFormer(number: number | null): void;
}

/** One file: its head, how it stands, and its text alone, beside what lies on disk, or beside a former stage. */
export function FilePane({ detail, file, isSpec, formerNumber, onFormer }: FilePaneProps) {
  const { slug } = detail.row;
  const [chosen, setChosen] = useState<Exclude<Comparison, 'history'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const code = useRef<CodeViewHandle>(null);
  const isComparable = file.comparisons.includes('history');
  const { read, retry } = useFormer({
    slug,
    number: isComparable ? formerNumber : null,
    version: `${detail.specSha256 ?? ''}:${detail.view.plan?.reviewId ?? ''}`,
  });
  const entry = isComparable ? detail.history.find(({ number }) => number === formerNumber) : undefined;
  const comparison = entry === undefined ? (chosen ?? firstComparison(file)) : 'history';
  const note = entry === undefined ? noteFile(detail, file, isSpec) : null;
  const before = comparison === 'disk' ? file.before : formerSide(read, file, isSpec);

  const compare = (next: Comparison): void => {
    onFormer(next === 'history' ? (detail.history[0]?.number ?? null) : null);
    if (next !== 'history') setChosen(next);
  };
  const former = formerSpec(detail, read);
  const prepared = isSpec ? null : preparedSpec(detail, file);
  const take = async (text: string, whose: string): Promise<void> => {
    setFailure(await takeUpSpec(detail, text, whose));
  };
  const reveal = async (): Promise<void> => {
    setFailure(await revealStage(slug));
  };
  return (
    <section aria-label={file.name} className="overflow-hidden rounded-card border border-line bg-surface">
      <FileHead
        detail={detail}
        file={file}
        comparison={comparison}
        isSpec={isSpec}
        onCompare={compare}
        onSearch={() => code.current?.openSearch()}
        onReveal={() => {
          void reveal();
        }}
      />
      {failure === null ? null : <FailureNote failure={failure} />}
      {note === null ? null : (
        <FileNoteStrip
          detail={detail}
          note={note}
          onTakeSpec={
            prepared === null
              ? null
              : () => {
                  void take(prepared, 'the present stage');
                }
          }
        />
      )}
      {entry === undefined ? null : (
        <FormerHead
          entry={entry}
          onTakeSpec={
            former === null
              ? null
              : () => {
                  void take(former, nameStage(entry.number));
                }
          }
        />
      )}
      {read.status === 'failed' ? <FailureNote failure={read.failure} onRetry={retry} /> : null}
      {read.status === 'loading' ? (
        <Skeleton label="Reading the former stage" rows={8} rowHeight={20} />
      ) : (
        <>
          {entry !== undefined && read.status === 'ready' && before === null ? (
            <p className="border-b border-line bg-sunken px-4 py-1.5 text-second text-text-2">
              Stage {entry.number} has no {file.name}.
            </p>
          ) : null}
          <FileBody
            file={file}
            before={before}
            handle={code}
            onOpenSpec={(line) => {
              openSpecAt({ slug, line, column: 1 });
            }}
          />
        </>
      )}
    </section>
  );
}

function formerSide(read: FormerRead, file: ShownFile, isSpec: boolean): DiffSide | null {
  if (read.status !== 'ready') return null;
  const text = textOf(read.former, file, isSpec);
  return text === null ? null : { title: `Stage ${read.former.number}`, text };
}

function textOf({ files, specText }: Former, { name }: ShownFile, isSpec: boolean): string | null {
  return isSpec ? specText : (files.find((each) => each.name === name)?.disk?.text ?? null);
}

/** The spec of a former stage where it is another than the present one. */
function formerSpec({ specText }: BottleDetail, read: FormerRead): string | null {
  const text = read.status === 'ready' ? read.former.specText : null;
  return text === specText ? null : text;
}

/** The spec as it was prepared, where that file is shown and the present spec is another. */
function preparedSpec({ specText }: BottleDetail, { name, text, view }: ShownFile): string | null {
  return view?.role === 'record' && view.status !== 'drifted' && name === SPEC_NAME && text !== specText ? text : null;
}

async function revealStage(slug: string): Promise<Failure | null> {
  try {
    const { revealed, path } = await api().stages.revealStage({ slug });
    if (!revealed) showToast({ text: `This host opens no file browser. The folder is ${path}` });
    return null;
  } catch (error) {
    return toFailure(error);
  }
}
