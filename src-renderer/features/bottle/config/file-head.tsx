import { FolderOpen, PencilLine, Search } from 'lucide-react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { useHost } from '#renderer/state/feed/feed';
import { goTo } from '#renderer/state/route';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import { Segmented } from '#renderer/ui/controls/segmented.tsx';
import type { Comparison, ShownFile } from './file-choice.ts';
import { formatCount, sizeOf } from './file-notes.ts';

interface FileHeadProps {
  readonly detail: BottleDetail;
  readonly file: ShownFile;
  readonly comparison: Comparison;
  readonly isSpec: boolean;
  onCompare(comparison: Comparison): void;
  onSearch(): void;
  onReveal(): void;
}

/** The head of a file: what it is in figures, what it is shown beside, and what can be done with it. */
export function FileHead(props: FileHeadProps) {
  const { detail, file, comparison, isSpec, onCompare, onSearch, onReveal } = props;
  const host = useHost();
  const { name, path, mode, text, sha256, comparisons } = file;
  const canReveal = host?.host === 'app' && !isSpec && file.view?.disk !== null;
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2">
      <h2 className="font-mono text-code font-medium" title={path}>
        {name}
      </h2>
      <p className="flex flex-wrap gap-x-3 font-mono text-literal text-text-2">
        {mode === null ? null : <span>{mode}</span>}
        {text === null ? null : <span className="font-text">{formatCount(sizeOf(text))} bytes</span>}
        {sha256 === null ? null : <span title={sha256}>sha256 {sha256.slice(0, 8)}…</span>}
      </p>
      <div className="ml-auto flex items-center gap-2">
        {comparisons.length < 2 ? null : (
          <Segmented
            label="Shown as"
            selected={comparison}
            onSelect={onCompare}
            items={comparisons.map((id) => ({ id, label: labelOf(id, isSpec) }))}
          />
        )}
        <div className="flex items-center gap-0.5">
          <IconButton label="Search" icon={Search} size="small" onPress={onSearch} />
          {text === null ? null : <CopyButton label="Copy the text" text={text} isIcon />}
          {canReveal ? (
            <IconButton label="Show in the file browser" icon={FolderOpen} size="small" onPress={onReveal} />
          ) : null}
          {isSpec ? (
            <IconButton
              label="Edit the spec"
              icon={PencilLine}
              size="small"
              onPress={() => {
                goTo({ kind: 'bottle', slug: detail.row.slug, tab: 'spec' });
              }}
            />
          ) : null}
        </div>
      </div>
    </header>
  );
}

function labelOf(comparison: Comparison, isSpec: boolean): string {
  switch (comparison) {
    case 'draft':
      return isSpec ? 'Now' : 'Draft';
    case 'disk':
      return isSpec ? 'Against prepared' : 'Against disk';
    case 'history':
      return 'Against history';
  }
}
