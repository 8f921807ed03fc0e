import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { bottleMenu } from '#renderer/actions/bottle-menu';
import { useFeed } from '#renderer/state/feed/feed';
import { HungMenu } from '#renderer/ui/overlay/menu.tsx';

/**
 * What can be done with a bottle; seen while its row is hovered or has the focus, and always there for the keyboard.
 *
 * Of a closed menu there is only the browser's own button: a list draws many.
 */
export function RowMenu({ row }: { readonly row: BottleRow }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const host = useFeed((feed) => feed.host);
  const items = host === null ? [] : bottleMenu({ row, host }, ['open']);
  if (items.length === 0) return null;
  const label = `Acts on ${row.name}`;
  const open = (): void => {
    setIsOpen(true);
  };
  return (
    <div className="opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 has-[[aria-expanded=true]]:opacity-100 forced-colors:opacity-100 [@media(hover:none)]:opacity-100">
      <button
        ref={button}
        type="button"
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-text-2 transition-colors duration-[120ms] hover:bg-hover hover:text-text aria-expanded:bg-hover aria-expanded:text-text"
      >
        <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
      </button>
      {isOpen ? (
        <HungMenu
          label={label}
          items={items}
          triggerRef={button}
          placement="bottom end"
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}
