import { useCallback, useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { useHost } from '#renderer/state/feed';
import { showToast } from '#renderer/ui/toast.tsx';
import { writeClipboard } from '#renderer/ui/write-clipboard';
import type { RowAct } from '#renderer/features/bottles/table/row-menu.tsx';

/** The dialog that stands over the list. */
export type ListDialog =
  | { readonly kind: 'import' }
  | { readonly kind: 'write'; readonly slug: string }
  | { readonly kind: 'clean-up'; readonly row: BottleRow }
  | { readonly kind: 'export'; readonly row: BottleRow }
  | { readonly kind: 'copy'; readonly title: string; readonly text: string };

/** The dialog over the list, and what the acts on a row do. */
export function useListDialog() {
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  const stateRoot = useHost()?.stateRoot ?? '';
  const closeDialog = useCallback(() => {
    setDialog(null);
  }, []);
  const act = useCallback(
    (kind: RowAct, row: BottleRow) => {
      const copy = async (what: string, text: string): Promise<void> => {
        if (await writeClipboard(text)) showToast({ text: `The ${what} of ${row.name} is copied.` });
        else setDialog({ kind: 'copy', title: `Copy the ${what} of ${row.name}`, text });
      };
      switch (kind) {
        case 'write':
          setDialog({ kind: 'write', slug: row.slug });
          break;
        case 'clean-up':
        case 'export':
          setDialog({ kind, row });
          break;
        case 'copy-path':
          void copy('path', `${stateRoot}/bottles/${row.slug}/bottle.toml`);
          break;
        case 'copy-slug':
          void copy('slug', row.slug);
          break;
      }
    },
    [stateRoot],
  );
  return { dialog, openDialog: setDialog, closeDialog, act };
}
