import { useEffect, useRef, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { WriteDialog } from '#renderer/parts/write/write-dialog.tsx';
import { refreshBottle } from '#renderer/state/bottle';
import { setEditText } from '#renderer/state/edits/edits';
import { forgetPlace, useWantedPlace } from '#renderer/state/wanted-place';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Button } from '#renderer/ui/controls/button.tsx';
import type { CodeEditorHandle, CursorRequest } from '#renderer/ui/code/code-editor.tsx';
import { Segmented } from '#renderer/ui/controls/segmented.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';
import { usePaneChoice } from '../spec-form/pane-choice.ts';
import { SpecPanes } from '../spec-form/spec-panes.tsx';
import { isChangedSincePrepared } from './edit-standing.ts';
import { KeptNotes } from '../spec-save/kept-notes.tsx';
import { MovedDialog } from '../spec-save/moved-dialog.tsx';
import { ReviewDialog } from '../spec-save/review-dialog.tsx';
import { SpecStatus } from './spec-status.tsx';
import { SpecToolbar } from './spec-toolbar.tsx';
import { usePreview } from './use-preview.ts';
import { useSaveKey } from './use-save-key.ts';
import { type SpecEdit, useSpecEdit } from './use-spec-edit.ts';

/** The code of a spec that this version must not touch. */
const NEWER_VERSION = 'newer-version';

type OpenDialog = 'review' | 'moved' | 'write' | null;

/** The editor of a spec: what was typed, how it stands to the file, what it comes to, and saving it. */
export function SpecEditor({ detail }: { readonly detail: BottleDetail }) {
  const { slug } = detail.row;
  const spec = useSpecEdit(detail);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [cursor, setCursor] = useState<CursorRequest | null>(null);
  const editor = useRef<CodeEditorHandle>(null);
  const { panes, items, choose } = usePaneChoice();
  const preview = usePreview(
    {
      slug,
      baseSha256: spec.edit?.baseSha256 ?? null,
      text: spec.standing === 'none' ? null : spec.text,
      diskSha256: detail.specSha256,
    },
    () => {
      void refreshBottle(slug);
    },
  );
  const view = preview.view ?? detail.view;
  const isNewer = spec.standing === 'none' && detail.view.problems.some(({ code }) => code === NEWER_VERSION);
  useWantedCursor(slug, setCursor);

  const save = async (then: OpenDialog): Promise<void> => {
    if (spec.standing === 'moved') setDialog('moved');
    else if (await spec.save()) setDialog(then);
    else setDialog(null);
  };
  useSaveKey(() => {
    if (spec.standing !== 'none' && !spec.isSaving && dialog !== 'moved')
      void save(dialog === 'review' ? null : dialog);
  });
  const close = (): void => {
    setDialog(null);
  };
  const putAside = (text: string): void => {
    const disk = { sha256: detail.specSha256, text: detail.specText ?? '' };
    const typed = spec.drop();
    close();
    if (typed === null) return;
    showToast({
      text,
      undo: () => {
        setEditText(slug, disk, typed);
      },
    });
  };

  return (
    <div className="flex min-h-[420px] flex-1 flex-col gap-3">
      <EditNotes
        spec={spec}
        isGone={detail.specText === null}
        onChoose={() => {
          setDialog('moved');
        }}
      />
      <KeptNotes
        slug={slug}
        disk={detail.specText}
        onDiscard={() => {
          putAside('The text on disk is shown. The unsaved text was discarded.');
        }}
      />
      {isNewer ? (
        <Banner tone="unknown" title="This spec is of a newer version of Corkboard.">
          It is shown as it lies on disk and left alone. Edit it with the version that made it.
        </Banner>
      ) : null}
      <section
        aria-label="bottle.toml"
        className="relative flex min-h-0 flex-1 flex-col overflow-clip rounded-card border border-line bg-surface"
      >
        <SpecToolbar
          path={detail.specPath}
          spec={spec}
          isSinceChanged={isChangedSincePrepared(detail)}
          view={<Segmented label="How the spec is shown" items={items} selected={panes} onSelect={choose} />}
          onUndo={() => editor.current?.undo()}
          onRedo={() => editor.current?.redo()}
          onSearch={() => editor.current?.openSearch()}
          onRevert={() => {
            putAside('The text on disk is shown again. Yours was put aside.');
          }}
          onReview={() => {
            setDialog('review');
          }}
          onSave={() => {
            void save(null);
          }}
        />
        <SpecPanes
          detail={detail}
          text={spec.text}
          view={view}
          panes={panes}
          cursor={cursor}
          handle={editor}
          isReadOnly={isNewer}
          onChange={spec.type}
        />
        <SpecStatus
          view={view}
          preview={preview}
          onGoTo={(place) => {
            if (panes === 'form') choose('text');
            setCursor(place);
          }}
        />
      </section>
      <ReviewDialog
        name={detail.row.name}
        before={detail.specText ?? ''}
        after={spec.text}
        view={view}
        isAsking={preview.status === 'asking'}
        isSaving={spec.isSaving}
        isOpen={dialog === 'review'}
        onSave={() => {
          void save(null);
        }}
        onSaveAndWrite={() => {
          void save('write');
        }}
        onClose={close}
      />
      <MovedDialog
        disk={detail.specText}
        mine={spec.text}
        isOpen={dialog === 'moved'}
        onKeepMine={() => {
          spec.rebase(spec.text);
          close();
        }}
        onTakeTheirs={() => {
          putAside('The text on disk is shown. Yours was put aside.');
        }}
        onClose={close}
      />
      <WriteDialog slug={slug} isOpen={dialog === 'write'} onClose={close} />
    </div>
  );
}

/** Goes to the place that another tab asked for. */
function useWantedCursor(slug: string, onPlace: (place: CursorRequest) => void): void {
  const place = useWantedPlace((wish) => wish.place);
  useEffect(() => {
    if (place?.slug !== slug) return;
    onPlace(place);
    forgetPlace();
  }, [place, slug, onPlace]);
}

interface EditNotesProps {
  readonly spec: SpecEdit;
  /** The file is gone, or no text any more. */
  readonly isGone: boolean;
  onChoose(): void;
}

/** What has to be said above the editor: the file moved on, or the last save did not happen. */
function EditNotes({ spec, isGone, onChoose }: EditNotesProps) {
  const { standing, failure } = spec;
  if (standing === 'moved') {
    const wasRefused = failure?.code === 'spec-changed';
    const moved = isGone
      ? 'bottle.toml was removed, or is no text any more, while you edit it.'
      : 'bottle.toml was changed by something else while you edit it.';
    const kept = isGone ? 'What you typed is kept here.' : 'Your text and the text on disk are both kept.';
    return (
      <Banner
        tone="unknown"
        isAlert
        title={wasRefused ? 'Nothing was saved.' : moved}
        action={
          <Button kind="secondary" size="small" onPress={onChoose}>
            {isGone ? 'Choose' : 'Compare and choose'}
          </Button>
        }
      >
        {wasRefused ? failure.message : kept}
      </Banner>
    );
  }
  if (failure === null || failure.code === 'spec-changed') return null;
  return <FailureNote failure={failure} onRetry={() => void spec.save()} />;
}
