// Only the entries in view are in the document, so the roles and their places are said instead of built from tags.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react';
import { useVisibleRows } from '../code/diff/use-visible-rows.ts';

interface VirtualListProps<Item> {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly items: readonly Item[];
  /** The height of every entry. */
  readonly rowPx: number;
  /** The place of the chosen entry. */
  readonly selected: number;
  keyOf(item: Item): string;
  onSelect(index: number): void;
  children(item: Item): ReactNode;
}

/**
 * A list of which one entry is always chosen, for thousands of entries: opening it costs what is in view.
 *
 * One stop of the Tab key; arrows, page keys, Home and End choose. Letters are left to the page.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, rowPx, selected, keyOf, onSelect, children } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { first, last } = useVisibleRows(body, { count: items.length, rowPx });
  const show = useEffectEvent((index: number) => {
    const frame = scroller.current;
    if (frame === null || index < 0) return;
    const top = index * rowPx;
    if (top < frame.scrollTop) frame.scrollTop = top;
    else if (top + rowPx > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + rowPx - frame.clientHeight;
  });
  useEffect(() => {
    show(selected);
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: items.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(items.length - 1, wanted));
    if (index !== selected) onSelect(index);
  };
  const indexes = Array.from({ length: Math.max(0, Math.min(last, items.length) - first) }, (_, step) => first + step);
  // The chosen entry is named by the list, so it has to be there.
  const shown = indexes.includes(selected) || items[selected] === undefined ? indexes : [...indexes, selected];
  return (
    <div
      ref={scroller}
      data-scroller
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={`${id}-${selected}`}
      onKeyDown={onKeyDown}
      className="group/list min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
    >
      <div ref={body} role="presentation" className="relative" style={{ height: items.length * rowPx }}>
        {shown.map((index) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            // Its keys are the list's.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === selected}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ top: index * rowPx, height: rowPx }}
              onClick={() => {
                scroller.current?.focus({ preventScroll: true });
                onSelect(index);
              }}
              className="group absolute inset-x-0 flex flex-col justify-center gap-0.5 border-b border-line px-4 outline-none hover:bg-hover aria-selected:bg-accent-soft forced-colors:aria-selected:outline"
            >
              <span aria-hidden className="absolute inset-y-0 left-0 w-0.5 group-aria-selected:bg-(--accent)" />
              {children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
