import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Popover, type Placement } from 'react-aria-components/Popover';
import { ScrollRegion } from '../layout/scroll-region.tsx';
import { Slip } from './slip.tsx';

interface SlipPopoverProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly isOpen: boolean;
  /** What it hangs on, and where focus goes back to. */
  readonly triggerRef: RefObject<Element | null>;
  readonly placement?: Placement;
  readonly children: ReactNode;
  onClose(): void;
}

const POPOVER = 'floats flex w-[360px] max-w-[calc(100vw-32px)] rounded-card border-0! bg-paper outline-none';
const PAGE_EDGE = 12;

/** An evidence slip that hangs on an element which is no trigger of this kit, such as a line of code. */
export function SlipPopover({
  label,
  isOpen,
  triggerRef,
  placement = 'bottom start',
  children,
  onClose,
}: SlipPopoverProps) {
  return (
    <Popover
      aria-label={label}
      isOpen={isOpen}
      triggerRef={triggerRef}
      placement={placement}
      offset={10}
      containerPadding={PAGE_EDGE}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={POPOVER}
    >
      <SlipBody label={label}>{children}</SlipBody>
    </Popover>
  );
}

interface SlipTriggerProps {
  /** Names the button together with its content, and the slip: "Why the shield is broken". */
  readonly label: string;
  readonly slip: ReactNode;
  readonly placement?: Placement;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that looks like what it holds and opens its evidence as a slip; the browser's own, since a list draws many. */
export function SlipTrigger({ label, slip, placement = 'bottom start', className = '', children }: SlipTriggerProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          setIsOpen(true);
        }}
        className={`-mx-1 inline-flex min-h-6 items-center rounded-mark px-1 hover:bg-hover ${className}`}
      >
        {children}
      </button>
      {isOpen ? (
        <SlipPopover
          label={label}
          isOpen
          triggerRef={trigger}
          placement={placement}
          onClose={() => {
            setIsOpen(false);
          }}
        >
          {slip}
        </SlipPopover>
      ) : null}
    </>
  );
}

function SlipBody({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Slip className="flex min-h-0 min-w-0 flex-1 flex-col p-0!">
      <ScrollRegion label={label} className="max-h-[60vh] px-4 py-3">
        {children}
      </ScrollRegion>
    </Slip>
  );
}
