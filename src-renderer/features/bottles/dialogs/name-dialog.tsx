import { useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { goTo } from '#renderer/state/route';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

interface NameDialogProps {
  readonly act: 'rename' | 'duplicate';
  readonly row: BottleRow;
  onClose(): void;
}

const WORDS = {
  rename: {
    title: (name: string) => `Rename ${name}`,
    helper: (slug: string) =>
      `Changes the label alone. The slug stays ${slug}, and every other byte of the spec stays.`,
    act: 'Rename bottle',
  },
  duplicate: {
    title: (name: string) => `Duplicate ${name}`,
    helper: () =>
      'The copy has every byte of the spec but the name, and its own slug. Files, history and ports are not copied.',
    act: 'Duplicate bottle',
  },
};

/** Asks for a name: of the bottle, or of its copy. */
export function NameDialog({ act, row, onClose }: NameDialogProps) {
  const { slug, name } = row;
  const words = WORDS[act];
  const [typed, setTyped] = useState(act === 'rename' ? name : `${name} copy`);
  const [failure, setFailure] = useState<{ readonly failure: Failure; readonly typed: string } | null>(null);
  const [isPending, setIsPending] = useState(false);
  const asked = typed.trim();
  const isSame = act === 'rename' && asked === name;
  const send = async (): Promise<void> => {
    if (asked === '' || isSame || isPending) return;
    setIsPending(true);
    try {
      if (act === 'rename') await rename(row, asked);
      else await duplicate(slug, asked);
      onClose();
    } catch (error) {
      setFailure({ failure: toFailure(error), typed });
      setIsPending(false);
    }
  };
  // What was refused holds for the name it was refused for.
  const refused = failure?.typed === typed ? failure.failure : null;
  const problem = refused === null ? undefined : problemOf(refused);
  return (
    <Dialog
      isOpen
      title={words.title(name)}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" isDisabled={asked === '' || isSame} isPending={isPending} onPress={() => void send()}>
            {words.act}
          </Button>
        </>
      }
    >
      <form
        aria-label={words.title(name)}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label="Name"
          autoFocus
          value={typed}
          helper={words.helper(slug)}
          onChange={setTyped}
          {...(problem === undefined ? {} : { problem })}
        />
        {refused === null || problem !== undefined ? null : <FailureNote failure={refused} />}
      </form>
    </Dialog>
  );
}

/** What is wrong with the name itself stands at its field. */
function problemOf({ code, message, detail }: Failure): string | undefined {
  if (code === 'slug-taken') return message;
  return detail.problems.find(({ key }) => key === 'name' || key === 'slug')?.message;
}

async function rename({ slug, name }: BottleRow, to: string): Promise<void> {
  await api().bottles.renameBottle({ slug, name: to });
  showToast({
    text: `${name} is now ${to}.`,
    undo: () => void api().bottles.renameBottle({ slug, name }).catch(sayNotUndone),
  });
}

function sayNotUndone(error: unknown): void {
  showToast({ text: `The name was not put back: ${toFailure(error).message}` });
}

async function duplicate(slug: string, name: string): Promise<void> {
  const made = await api().bottles.duplicateBottle({ slug, name });
  showToast({ text: `${name} is made from ${slug}.` });
  goTo({ kind: 'bottle', slug: made.slug, tab: 'overview' });
}
