import { Copy, Ellipsis, FolderOpen, Hammer, Play, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { api, toFailure, type Failure } from '#renderer/state/api';
import { useEdit } from '#renderer/state/edits';
import { useHost } from '#renderer/state/feed';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { type MenuAct, MenuButton } from '#renderer/ui/menu.tsx';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { copyWords } from './copy-words.ts';
import { offerWriting } from './judge-writing.ts';
import { LaunchDialog } from './launch-dialog.tsx';

interface BottleActionsProps {
  readonly detail: BottleDetail;
  onWrite(): void;
}

const CleanUpDialog = lazy(async () => ({
  default: (await import('#renderer/parts/clean-up/clean-up-dialog.tsx')).CleanUpDialog,
}));

/** What can be done with a bottle: writing its files where there is something to write, and the rest in a menu. */
export function BottleActions({ detail, onWrite }: BottleActionsProps) {
  const { slug, name } = detail.row;
  const host = useHost();
  // One primary a screen: while the spec is edited it is Save.
  const isEdited = useEdit(slug) !== null;
  const [open, setOpen] = useState<'launch' | 'clean-up' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const offer = offerWriting(detail);
  const stage = stageOf(detail);
  const reveal = async (): Promise<void> => {
    try {
      const { revealed, path } = await api().stages.revealStage({ slug });
      if (!revealed) await copyWords(path, 'This host shows no folders. The stage path was copied.');
    } catch (error) {
      setFailure(toFailure(error));
    }
  };
  const items: readonly MenuAct[] = [
    ...(host?.host === 'app'
      ? [{ id: 'reveal', label: 'Reveal stage folder', icon: FolderOpen, onAction: () => void reveal() }]
      : []),
    ...(stage === null
      ? []
      : [act('copy-stage', 'Copy stage path', () => void copyWords(stage, 'The stage path was copied.'))]),
    act('copy-spec', 'Copy spec path', () => void copyWords(detail.specPath, 'The path of the spec was copied.')),
    act('copy-slug', 'Copy slug', () => void copyWords(slug, `The slug ${slug} was copied.`)),
    {
      id: 'launch',
      label: 'Launch…',
      icon: Play,
      onAction: () => {
        setOpen('launch');
      },
    },
    {
      id: 'clean-up',
      label: 'Clean up…',
      icon: Trash2,
      onAction: () => {
        setOpen('clean-up');
      },
    },
  ];
  return (
    <>
      {offer === null ? null : (
        <Button kind={isEdited ? 'secondary' : 'primary'} icon={Hammer} onPress={onWrite}>
          {offer}
        </Button>
      )}
      <MenuButton label="More acts" icon={Ellipsis} items={items} />
      <LaunchDialog slug={slug} name={name} isOpen={open === 'launch'} onClose={close} />
      {open === 'clean-up' ? (
        <Suspense fallback={null}>
          <CleanUpDialog row={detail.row} onClose={close} />
        </Suspense>
      ) : null}
      <Dialog
        title="Reveal stage folder"
        isOpen={failure !== null}
        onClose={() => {
          setFailure(null);
        }}
      >
        {failure === null ? null : <FailureNote failure={failure} />}
      </Dialog>
    </>
  );
}

function act(id: string, label: string, onAction: () => void): MenuAct {
  return { id, label, icon: Copy, onAction };
}

function stageOf({ view: { plan, files } }: BottleDetail): string | null {
  const [first] = files;
  return plan?.stage ?? (first === undefined ? null : first.path.slice(0, -first.name.length - 1));
}
