import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tooltip } from '../overlay/tooltip.tsx';

interface IconButtonProps {
  /** Its name, also shown as its tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly size?: 'normal' | 'small';
  readonly keycap?: string;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  onPress(): void;
}

const SIZES = { normal: 'size-8', small: 'size-7' };

/** A button that is an icon, with its name as a tooltip. */
export function IconButton({
  label,
  icon: Icon,
  size = 'normal',
  keycap,
  isDisabled = false,
  ref,
  onPress,
}: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keycap === undefined ? {} : { keycap })}>
      <AriaButton
        {...(ref === undefined ? {} : { ref })}
        aria-label={label}
        isDisabled={isDisabled}
        onPress={onPress}
        className={`inline-flex shrink-0 items-center justify-center rounded-control text-text-2 transition-colors duration-[120ms] data-disabled:text-text-3 data-hovered:bg-hover data-hovered:text-text ${SIZES[size]}`}
      >
        <Icon aria-hidden size={16} strokeWidth={1.5} />
      </AriaButton>
    </Tooltip>
  );
}
