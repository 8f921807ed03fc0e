import { Search } from 'lucide-react';
import { type KeyboardEvent, useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useBottleRows, useHost } from '#renderer/state/feed/feed';
import { listRecent, noteRecent } from '#renderer/state/recent';
import { useRoute } from '#renderer/state/route';
import { listPalette, type PaletteItem } from './palette-items.ts';
import { PaletteList } from './palette-list.tsx';

/** Finds a bottle, a page or an action by a few letters and goes there or does it. */
export function Palette({ onClose }: { onClose(): void }) {
  const rows = useBottleRows();
  const host = useHost();
  const route = useRoute();
  const slug = route.kind === 'bottle' ? route.slug : null;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  // Typing stays ahead of a long list.
  const late = useDeferredValue(text);
  const [recent] = useState(listRecent);
  const search = useCallback(
    (words: string) => listPalette({ rows, host, slug, text: words, recent }),
    [rows, host, slug, recent],
  );
  const groups = useMemo(() => search(late), [search, late]);
  const items = groups.flatMap((group) => group.items);
  const chosen = Math.min(at, items.length - 1);
  const id = useId();

  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    onClose();
    noteRecent(item.id);
    // After the dialog has given the focus back, so that what opens next can take it.
    requestAnimationFrame(() => {
      item.run();
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const isPage = Math.abs(step) > 1;
      const next = chosen + step;
      setAt(isPage ? Math.min(Math.max(next, 0), items.length - 1) : (next + items.length) % Math.max(1, items.length));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // The list may be of fewer letters yet, and what was typed is what is meant.
      const now = late === text ? items : search(text).flatMap((group) => group.items);
      choose(now[Math.min(at, now.length - 1)]);
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-40 flex items-start justify-center bg-(--backdrop) px-4 pt-[15vh] transition-opacity duration-200 ease-calm data-entering:opacity-0"
    >
      <Modal className="floats flex max-h-[400px] w-[560px] max-w-full rounded-dialog bg-raised duration-200!">
        <Dialog aria-label="Find bottles and actions" className="flex min-h-0 w-full flex-col outline-none">
          <div className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
            <Search aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-text-3" />
            <input
              // The palette is there to be typed into.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              role="combobox"
              aria-label="Bottle, page or action"
              aria-expanded
              aria-autocomplete="list"
              aria-controls={`${id}list`}
              {...(items.length === 0 ? {} : { 'aria-activedescendant': `${id}${chosen}` })}
              placeholder="Find a bottle, a page or an action"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKey}
              className="h-full min-w-0 flex-1 bg-transparent text-section text-text outline-none placeholder:text-text-3"
            />
          </div>
          <PaletteList id={id} groups={groups} chosen={chosen} onChoose={choose} onPoint={setAt} />
          <output className="sr-only">
            {items.length === 0 ? 'Nothing found' : text === '' ? '' : `${items.length} found`}
          </output>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
