import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Tooltip } from './tooltip.tsx';

/** One act of a menu. */
export interface MenuAct {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** For a choice of one: whether it is the one. Given for all acts of a menu or for none. */
  readonly isChosen?: boolean;
  onAction(): void;
}

interface MenuButtonProps {
  /** Its words; with an icon its name and tooltip. */
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly items: readonly MenuAct[];
  readonly size?: 'normal' | 'small';
  /** With an icon: without an edge, for a row or a bar. */
  readonly isQuiet?: boolean;
}

/** A button that opens a list of acts. */
export function MenuButton({ label, icon: Icon, items, size = 'normal', isQuiet = false }: MenuButtonProps) {
  const height = size === 'small' ? 'h-7' : 'h-8';
  const edge = isQuiet
    ? 'border-transparent text-text-2 data-hovered:text-text'
    : 'border-line-strong bg-surface text-text';
  const base = `inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border text-body font-medium transition-colors duration-[120ms] data-hovered:bg-hover data-pressed:bg-hover ${edge} ${height}`;
  return (
    <MenuTrigger>
      {Icon === undefined ? (
        <Button className={`${base} px-2.5`}>
          {label}
          <ChevronDown aria-hidden size={16} strokeWidth={1.5} className="text-text-3" />
        </Button>
      ) : (
        <Tooltip text={label}>
          <Button aria-label={label} className={`${base} ${size === 'small' ? 'w-7' : 'w-8'}`}>
            <Icon aria-hidden size={16} strokeWidth={1.5} />
          </Button>
        </Tooltip>
      )}
      <Popover offset={4} placement="bottom end" className="floats min-w-44 rounded-card bg-raised p-1">
        <Menu
          aria-label={label}
          {...(items.some(({ isChosen }) => isChosen !== undefined)
            ? {
                selectionMode: 'single' as const,
                selectedKeys: items.filter(({ isChosen }) => isChosen).map(({ id }) => id),
              }
            : {})}
          className="outline-none"
        >
          {items.map((item) => (
            <MenuActItem key={item.id} item={item} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface HungMenuProps {
  readonly label: string;
  readonly items: readonly MenuAct[];
  /** What it hangs on. */
  readonly triggerRef: RefObject<Element | null>;
  readonly placement?: 'bottom start' | 'bottom end';
  onClose(): void;
}

/** The open list of acts on a thing; whoever had the focus gets it back. */
export function HungMenu({ label, items, triggerRef, placement = 'bottom start', onClose }: HungMenuProps) {
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={triggerRef}
      placement={placement}
      offset={4}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="floats min-w-44 rounded-card bg-raised p-1"
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {items.map((item) => (
          <MenuActItem key={item.id} item={item} />
        ))}
      </Menu>
    </Popover>
  );
}

/** One act as a line of a menu. */
function MenuActItem({
  item: { id, label, icon: Icon, isDanger = false, isDisabled = false, isChosen = false, onAction },
}: {
  readonly item: MenuAct;
}) {
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
      className={`flex min-h-8 items-center gap-2 rounded-control px-2 py-1 text-body outline-none data-disabled:text-text-3 data-focused:bg-hover data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent ${isDanger ? 'text-broken' : 'text-text'}`}
    >
      {Icon === undefined ? null : <Icon aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />}
      <span className="min-w-0 flex-1">{label}</span>
      {isChosen ? <Check aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-accent" /> : null}
    </MenuItem>
  );
}
