import type { ComparedFile } from '#shared/contract/schemas/timeline';
import { FileDiff } from '#renderer/parts/file-diff.tsx';
import { CodeDiff } from '#renderer/ui/code/diff/code-diff.tsx';
import { nameStage, type Pair } from './choose-pair.ts';

/** How the differences of a file are shown. */
export type DiffLook = 'split' | 'unified';

interface ComparedFilesProps {
  readonly files: readonly ComparedFile[];
  readonly pair: Pair;
  readonly look: DiffLook;
}

const STATUS = { same: '', changed: 'changed', added: 'only in B', removed: 'only in A' };
const NO_LINES: readonly number[] = [];
/** A longer text is shown by its differing lines alone. */
const SPLIT_CHARACTERS = 200_000;

/** The files of two stages: those that differ with their differences, the others by name. */
export function ComparedFiles({ files, pair, look }: ComparedFilesProps) {
  const same = files.filter(({ status }) => status === 'same');
  const changed = files.filter(({ status }) => status !== 'same');
  return (
    <>
      {changed.map((file) => (
        <section
          key={file.name}
          aria-label={file.name}
          className="min-w-0 overflow-hidden rounded-card border border-line bg-surface"
        >
          <div className="flex min-h-9 items-baseline gap-2 border-b border-line bg-sunken px-4 py-1.5">
            <h3 className="font-mono text-code font-medium">{file.name}</h3>
            <span className="text-second text-text-2">{STATUS[file.status]}</span>
          </div>
          <FileBody file={file} pair={pair} look={look} />
        </section>
      ))}
      {same.length === 0 ? null : (
        <p className="text-second text-text-2">
          The same in both:{' '}
          {same.map(({ name }, index) => (
            <span key={name}>
              {index === 0 ? '' : ', '}
              <code>{name}</code>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

function FileBody({ file, pair, look }: { readonly file: ComparedFile; readonly pair: Pair; readonly look: DiffLook }) {
  const { name, language, before, after, hunks } = file;
  const [from, to] = [nameStage(pair.before), nameStage(pair.after)];
  const isShort = (before?.length ?? 0) + (after?.length ?? 0) <= SPLIT_CHARACTERS;
  if (look === 'split' && before !== null && after !== null && isShort) {
    return (
      <CodeDiff
        label={name}
        language={language}
        before={{ title: `A: ${from}`, text: before }}
        after={{ title: `B: ${to}`, text: after }}
        whyLines={NO_LINES}
        onWhy={() => undefined}
      />
    );
  }
  return <FileDiff name={name} hunks={hunks} between={`from ${from.toLowerCase()} to ${to.toLowerCase()}`} />;
}
