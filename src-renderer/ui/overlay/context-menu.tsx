import { useRef } from 'react';
import { HungMenu, type MenuAct } from './menu.tsx';

/** Where a context menu opens, in the window. */
export interface ContextPlace {
  readonly x: number;
  readonly y: number;
}

interface ContextMenuProps {
  readonly label: string;
  readonly place: ContextPlace;
  readonly items: readonly MenuAct[];
  onClose(): void;
}

/** The acts on a thing, opened at the pointer or beside the thing that has the focus; the focus goes back to it. */
export function ContextMenu({ label, place, items, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className="pointer-events-none fixed size-px"
        style={{ left: place.x, top: place.y }}
      />
      <HungMenu label={label} items={items} triggerRef={anchor} onClose={onClose} />
    </>
  );
}
