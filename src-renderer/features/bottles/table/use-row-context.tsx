import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useState } from 'react';
import type { BottleRow } from '#shared/contract/schemas/bottle';
import { bottleMenu } from '#renderer/actions/bottle-menu';
import { useFeed } from '#renderer/state/feed/feed';
import { ContextMenu, type ContextPlace } from '#renderer/ui/overlay/context-menu.tsx';

interface OpenMenu {
  readonly slug: string;
  readonly place: ContextPlace;
}

/** What the list needs for the context menus of its rows: handlers for the list, and the menu that is open. */
export interface RowContext {
  readonly menu: ReactNode;
  onContextMenu(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Opens the acts on a bottle by a right click on its row, by Shift F10 or the Menu key. */
export function useRowContext(rows: readonly BottleRow[]): RowContext {
  const host = useFeed((feed) => feed.host);
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  const openAt = (target: EventTarget, point: ContextPlace | null): boolean => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[role="row"]') : null;
    const slug = element?.dataset['key'];
    if (element === null || slug === undefined) return false;
    const { left, bottom } = element.getBoundingClientRect();
    setOpen({ slug, place: point ?? { x: left + 36, y: bottom - 8 } });
    return true;
  };
  const row = open === null ? undefined : rows.find(({ slug }) => slug === open.slug);
  const items = row === undefined || host === null ? [] : bottleMenu({ row, host });
  return {
    menu:
      open === null || row === undefined || items.length === 0 ? null : (
        <ContextMenu label={`Acts on ${row.name}`} place={open.place} items={items} onClose={close} />
      ),
    onContextMenu(event) {
      // A key opens it beside the row, and says so with a place outside every pointer's reach.
      const isKey = event.clientX === 0 && event.clientY === 0;
      if (openAt(event.target, isKey ? null : { x: event.clientX, y: event.clientY })) event.preventDefault();
    },
    onKeyDown(event) {
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
      if (openAt(event.target, null)) event.preventDefault();
    },
  };
}
