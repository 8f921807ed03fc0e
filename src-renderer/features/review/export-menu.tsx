import { useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { FailureNote } from '#renderer/parts/failure-note.tsx';
import { api, type Failure, toFailure } from '#renderer/state/api';
import { Dialog } from '#renderer/ui/overlay/dialog.tsx';
import { downloadText } from '#renderer/ui/browser/download-text';
import { MenuButton } from '#renderer/ui/overlay/menu.tsx';
import { showToast } from '#renderer/ui/overlay/toast.tsx';

interface ExportMenuProps {
  readonly bottles: readonly BottleRow[];
  readonly shown: BottleRow;
}

const TYPES = { markdown: 'text/markdown', html: 'text/html' };

/** Gives the review out as a file: of all bottles or of the one that is shown, as Markdown or as one HTML file. */
export function ExportMenu({ bottles, shown }: ExportMenuProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const give = async (rows: readonly BottleRow[], format: 'markdown' | 'html'): Promise<void> => {
    setIsMaking(true);
    try {
      const { text, fileName } = await api().reviews.exportReview({ slugs: rows.map(({ slug }) => slug), format });
      downloadText(text, { fileName, type: TYPES[format] });
      showToast({ text: `${fileName} is downloaded. Values of [env] are replaced by their names in it.` });
    } catch (error) {
      setFailure(toFailure(error));
    }
    setIsMaking(false);
  };
  const close = (): void => {
    setFailure(null);
  };
  const all = bottles.length === 1 ? '1 bottle' : `all ${bottles.length} bottles`;
  const item = (id: string, label: string, act: () => Promise<void>) => ({ id, label, onAction: () => void act() });
  return (
    <>
      <output className={isMaking ? 'text-second text-text-2' : 'sr-only'}>
        {isMaking ? 'Making the report…' : ''}
      </output>
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
