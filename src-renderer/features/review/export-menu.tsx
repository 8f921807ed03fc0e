import { useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { formatCount } from '#renderer/parts/format-count';
import { Button } from '#renderer/ui/controls/button.tsx';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { downloadText } from '#renderer/ui/browser/download-text';
import { MenuButton } from '#renderer/ui/overlay/menu.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

interface ExportMenuProps {
  readonly bottles: readonly BottleRow[];
  readonly shown: BottleRow;
}

const AT_ONCE_MS = 300;
const TYPES = { markdown: 'text/markdown', html: 'text/html' };

/** Gives the review out as a file: of all bottles or of the one that is shown, as Markdown or as one HTML file. */
export function ExportMenu({ bottles, shown }: ExportMenuProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [making, setMaking] = useState<{ readonly count: number; readonly stop: AbortController } | null>(null);
  const give = async (rows: readonly BottleRow[], format: 'markdown' | 'html'): Promise<void> => {
    const stop = new AbortController();
    // What is made at once needs no dialog.
    const waiting = setTimeout(() => {
      setMaking({ count: rows.length, stop });
    }, AT_ONCE_MS);
    try {
      const asked = { slugs: rows.map(({ slug }) => slug), format };
      const { text, fileName } = await api().reviews.exportReview(asked, { signal: stop.signal });
      if (stop.signal.aborted) return;
      downloadText(text, { fileName, type: TYPES[format] });
      showToast({ text: `${fileName} is downloaded. Values of [env] are replaced by their names in it.` });
    } catch (error) {
      // Who cancelled knows.
      if (!stop.signal.aborted) setFailure(toFailure(error));
    } finally {
      clearTimeout(waiting);
      setMaking((now) => (now?.stop === stop ? null : now));
    }
  };
  const close = (): void => {
    setFailure(null);
  };
  const all = bottles.length === 1 ? '1 bottle' : `all ${bottles.length} bottles`;
  const item = (id: string, label: string, act: () => Promise<void>) => ({ id, label, onAction: () => void act() });
  return (
    <>
      <Dialog
        title={making?.count === 1 ? 'Export 1 bottle' : `Export ${formatCount(making?.count ?? 0)} bottles`}
        isOpen={making !== null}
        onClose={() => making?.stop.abort()}
        footer={
          <Button kind="secondary" autoFocus onPress={() => making?.stop.abort()}>
            Cancel
          </Button>
        }
      >
        <div className="flex flex-col gap-3">
          <output className="text-text-2">Reading the bottles and making one text of them…</output>
          <div aria-hidden className="progress-bar" />
        </div>
      </Dialog>
      <MenuButton
        label="Export"
        items={[
          item('markdown', `Markdown of ${all}`, () => give(bottles, 'markdown')),
          item('html', `HTML file of ${all}`, () => give(bottles, 'html')),
          ...(bottles.length === 1
            ? []
            : [
                item('markdown-one', 'Markdown of the shown bottle', () => give([shown], 'markdown')),
                item('html-one', 'HTML file of the shown bottle', () => give([shown], 'html')),
              ]),
        ]}
      />
      <Dialog title="Nothing was exported" isOpen={failure !== null} onClose={close}>
        {failure === null ? null : <FailureNote failure={failure} />}
      </Dialog>
    </>
  );
}
