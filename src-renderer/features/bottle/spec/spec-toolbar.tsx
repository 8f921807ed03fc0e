import { FileDiff, Redo2, RotateCcw, Save, Search, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/controls/button.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';
import { IconButton } from '#renderer/ui/controls/icon-button.tsx';
import type { SpecEdit } from './use-spec-edit.ts';

interface SpecToolbarProps {
  readonly path: string;
  readonly spec: SpecEdit;
  /** The text on disk is another than the one that was prepared last. */
  readonly isSinceChanged: boolean;
  /** The choice of views. */
  readonly view: ReactNode;
  onUndo(): void;
  onRedo(): void;
  onSearch(): void;
  onRevert(): void;
  onReview(): void;
  onSave(): void;
}

/** The head of the editor: which file it is, whether it is saved, and what can be done with it. */
export function SpecToolbar({
  path,
  spec,
  isSinceChanged,
  view,
  onUndo,
  onRedo,
  onSearch,
  onRevert,
  onReview,
  onSave,
}: SpecToolbarProps) {
  const isDirty = spec.standing !== 'none';
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-4 py-2">
      <h2 className="font-mono text-code font-medium" title={path}>
        bottle.toml
      </h2>
      <SavedWord spec={spec} isSinceChanged={isSinceChanged} />
      <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1.5">
        <div className="flex items-center gap-1">
          <span className="mr-1 flex">{view}</span>
          <IconButton label="Undo" icon={Undo2} size="small" onPress={onUndo} />
          <IconButton label="Redo" icon={Redo2} size="small" onPress={onRedo} />
          <IconButton label="Search" icon={Search} size="small" onPress={onSearch} />
          <CopyButton label="Copy the text" text={spec.text} isIcon />
        </div>
        <div className="flex items-center gap-2">
          <Button kind="quiet" icon={RotateCcw} isDisabled={!isDirty || spec.isSaving} onPress={onRevert}>
            Revert
          </Button>
          <Button kind="secondary" icon={FileDiff} isDisabled={!isDirty} onPress={onReview}>
            Review changes
          </Button>
          <Button
            kind={isDirty ? 'primary' : 'secondary'}
            icon={Save}
            isDisabled={!isDirty}
            isPending={spec.isSaving}
            onPress={onSave}
          >
            Save
          </Button>
        </div>
      </div>
    </header>
  );
}

const WORDS = { none: 'Saved', unsaved: 'Unsaved changes', moved: 'Unsaved changes, and changed outside' };

/** Whether the text lies on disk: a mark and words. */
function SavedWord({
  spec: { standing, isSaving },
  isSinceChanged,
}: Pick<SpecToolbarProps, 'spec' | 'isSinceChanged'>) {
  const isSaved = standing === 'none';
  return (
    <output className="flex items-center gap-1.5 text-second text-text-2">
      <svg aria-hidden width="8" height="8" viewBox="0 0 8 8">
        {isSaved ? (
          <circle cx="4" cy="4" r="3.25" className="fill-none stroke-text-3" strokeWidth="1.5" />
        ) : (
          <circle cx="4" cy="4" r="4" className="fill-accent" />
        )}
      </svg>
      <span>{isSaving ? 'Saving…' : WORDS[standing]}</span>
      {isSaved && isSinceChanged ? <span>· changed since it was prepared</span> : null}
    </output>
  );
}
