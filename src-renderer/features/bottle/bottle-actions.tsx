import { Ellipsis, Hammer } from 'lucide-react';
import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { bottleMenu } from '#renderer/actions/bottle-menu';
import { useEdit } from '#renderer/state/edits/edits';
import { useHost } from '#renderer/state/feed/feed';
import { Button } from '#renderer/ui/controls/button.tsx';
import { MenuButton } from '#renderer/ui/overlay/menu.tsx';
import { offerWriting } from './judge-writing.ts';

interface BottleActionsProps {
  readonly detail: BottleDetail;
  onWrite(): void;
}

/** What can be done with a bottle: writing its files where there is something to write, and the rest in a menu. */
export function BottleActions({ detail, onWrite }: BottleActionsProps) {
  const { row } = detail;
  const host = useHost();
  // One primary a screen: while the spec is edited it is Save.
  const isEdited = useEdit(row.slug) !== null;
  const offer = offerWriting(detail);
  return (
    <>
      {offer === null ? null : (
        <Button kind={isEdited ? 'secondary' : 'primary'} icon={Hammer} onPress={onWrite}>
          {offer}
        </Button>
      )}
      {host === null ? null : (
        <MenuButton label="More acts" icon={Ellipsis} items={bottleMenu({ row, host }, ['open', 'write'])} />
      )}
    </>
  );
}
