import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Keycap } from '../controls/keycap.tsx';

interface TooltipProps {
  readonly text: string;
  readonly keycap?: string;
  readonly placement?: 'top' | 'bottom' | 'right' | 'left';
  readonly isDisabled?: boolean;
  /** One focusable widget of this kit or of React Aria. */
  readonly children: ReactNode;
}

/** Words beside a widget while it is hovered or focused; never the only place of what a person needs. */
export function Tooltip({ text, keycap, placement = 'bottom', isDisabled = false, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100} isDisabled={isDisabled}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="floats flex items-center gap-2 rounded-control bg-raised px-2 py-1 text-second text-text"
      >
        {text}
        {keycap === undefined ? null : <Keycap>{keycap}</Keycap>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
