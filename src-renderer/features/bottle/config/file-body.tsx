import { type ReactNode, type Ref, useMemo, useRef, useState } from 'react';
import { FileDiff } from '#renderer/parts/file-diff.tsx';
import { WhySlip } from '#renderer/parts/why-slip.tsx';
import { CodeDiff, type DiffSide } from '#renderer/ui/code/diff/code-diff.tsx';
import { CodeView, type CodeViewHandle } from '#renderer/ui/code/code-view.tsx';
import { hunksOf } from '#renderer/ui/code/diff/text-hunks';
import { SlipPopover } from '#renderer/ui/overlay/slip-popover.tsx';
import type { ShownFile } from './file-choice.ts';
import { useIsWide } from '#renderer/ui/browser/use-is-wide';

interface FileBodyProps {
  readonly file: ShownFile;
  /** The text that the present one is shown beside; null shows the present one alone. */
  readonly before: DiffSide | null;
  readonly handle: Ref<CodeViewHandle>;
  onOpenSpec(line: number): void;
}

/** The text of a file, alone or beside another one, with why each of its lines is there. */
export function FileBody({ file, before, handle, onOpenSpec }: FileBodyProps) {
  const isWide = useIsWide();
  const anchor = useRef<HTMLElement | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const { name, language, text, title, reasons } = file;
  const whyLines = useMemo(() => reasons.map((reason) => reason.line), [reasons]);
  const reason = reasons.find((known) => known.line === line);
  if (text === null) return <Said>There is no text to show.</Said>;
  const code = {
    label: name,
    language,
    whyLines,
    handle,
    onWhy: (asked: number, place: HTMLElement): void => {
      anchor.current = place;
      setLine(asked);
    },
  };
  const isSame = before !== null && before.text === text;
  return (
    <>
      {isSame ? <Said>{`${before.title} and ${title.toLowerCase()} are the same.`}</Said> : null}
      {before === null || isSame ? (
        <CodeView {...code} text={text} />
      ) : isWide ? (
        <CodeDiff {...code} before={before} after={{ title, text }} />
      ) : (
        <OneColumn name={name} before={before} after={{ title, text }} />
      )}
      <SlipPopover
        label={`Why line ${line ?? ''}`}
        isOpen={reason !== undefined}
        triggerRef={anchor}
        placement="right top"
        onClose={() => {
          setLine(null);
        }}
      >
        {reason === undefined ? null : <WhySlip reason={reason} onOpenSpec={onOpenSpec} />}
      </SlipPopover>
    </>
  );
}

interface OneColumnProps {
  readonly name: string;
  readonly before: DiffSide;
  readonly after: DiffSide;
}

/** The differing lines of two texts where the window is too narrow for two columns. */
function OneColumn({ name, before, after }: OneColumnProps) {
  const hunks = useMemo(() => hunksOf(before.text, after.text), [before.text, after.text]);
  const from = before.title.toLowerCase();
  const to = after.title.toLowerCase();
  return (
    <>
      <p className="flex h-7 items-center border-b border-line bg-sunken px-4 text-second font-medium text-text-2">
        {before.title} (−), {to} (+)
      </p>
      <FileDiff name={name} hunks={hunks} between={`from ${from} to ${to}`} />
    </>
  );
}

function Said({ children }: { readonly children: ReactNode }) {
  return <p className="border-b border-line bg-sunken px-4 py-1.5 text-second text-text-2">{children}</p>;
}
