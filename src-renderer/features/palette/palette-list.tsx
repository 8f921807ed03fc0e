// A combobox with groups and marks in its lines has no tag of its own.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { KeyCaps } from '#renderer/actions/key-caps.tsx';
import { BottleMark } from '#renderer/parts/marks/bottle-mark.tsx';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';

interface PaletteListProps {
  /** Begins the ids of the list and its lines. */
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** The number of the chosen line, counted over all groups. */
  readonly chosen: number;
  onChoose(item: PaletteItem): void;
  onPoint(index: number): void;
}

/** What the palette found, under its heads; the focus stays in the field above. */
export function PaletteList({ id, groups, chosen, onChoose, onPoint }: PaletteListProps) {
  return (
    <div id={`${id}list`} role="listbox" aria-label="Found" className="min-h-0 overflow-y-auto p-1.5">
      {groups.length === 0 ? (
        <div role="option" aria-selected={false} aria-disabled className="px-3 py-6 text-center text-body text-text-2">
          Nothing is called that. Names, slugs, pages and actions are looked at.
        </div>
      ) : null}
      {groups.map(({ title, items, more, first }) => (
        <div key={title} role="group" aria-labelledby={`${id}${title}`} className="mb-1 last:mb-0">
          <div
            id={`${id}${title}`}
            role="presentation"
            className="flex h-7 items-center justify-between px-2.5 text-second font-medium text-text-3"
          >
            {title}
            {more === 0 ? null : (
              <span className="font-normal">
                {more} more: type on to find {more === 1 ? 'it' : 'them'}
              </span>
            )}
          </div>
          {items.map((item, index) => {
            const mine = first + index;
            return (
              <Line
                key={item.id}
                id={`${id}${mine}`}
                item={item}
                isChosen={mine === chosen}
                onChoose={onChoose}
                onPoint={() => {
                  onPoint(mine);
                }}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isChosen: boolean;
  onChoose(item: PaletteItem): void;
  onPoint(): void;
}

function Line({ id, item, isChosen, onChoose, onPoint }: LineProps) {
  const { label, hint, icon: Icon, row, keys } = item;
  return (
    // The field keeps the focus and its keys act on the chosen line, as in any combobox.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      {...(isChosen ? { ref: bringIntoView } : {})}
      role="option"
      aria-selected={isChosen}
      onMouseMove={isChosen ? undefined : onPoint}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        onChoose(item);
      }}
      className="relative flex h-8 cursor-default items-center gap-2.5 rounded-control px-2.5 text-body text-text aria-selected:bg-accent-soft forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2"
    >
      <span className="flex w-4 shrink-0 justify-center text-text-2">
        {row === null ? null : <BottleMark color={row.color} state={row.state} />}
        {Icon === null ? null : <Icon aria-hidden size={16} strokeWidth={1.5} />}
      </span>
      <bdi title={label} className="min-w-0 truncate">
        {label}
      </bdi>
      {hint === '' || hint === label ? null : (
        <bdi
          className={`min-w-0 flex-1 truncate text-second text-text-3 ${row === null ? '' : 'font-mono text-literal'}`}
        >
          {hint}
        </bdi>
      )}
      {keys.length === 0 ? null : (
        <span className="ml-auto">
          <KeyCaps keys={keys} />
        </span>
      )}
    </div>
  );
}

function bringIntoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}
