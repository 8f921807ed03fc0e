import { Ellipsis } from 'lucide-react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { bottleMenu } from '#renderer/actions/bottle-menu';
import { useFeed } from '#renderer/state/feed/feed';
import { MenuButton } from '#renderer/ui/overlay/menu.tsx';

/** What can be done with a bottle; seen while its row is hovered or has the focus, and always there for the keyboard. */
export function RowMenu({ row }: { readonly row: BottleRow }) {
  const host = useFeed((feed) => feed.host);
  const items = host === null ? [] : bottleMenu({ row, host }, ['open']);
  if (items.length === 0) return null;
  return (
    <div className="opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 has-aria-expanded:opacity-100 forced-colors:opacity-100 [@media(hover:none)]:opacity-100">
      <MenuButton label={`Acts on ${row.name}`} icon={Ellipsis} size="small" isQuiet items={items} />
    </div>
  );
}
