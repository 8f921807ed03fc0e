import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Keycap } from './keycap.tsx';

/** How much a button weighs: one primary a screen, danger only in a dialog that names the consequence. */
type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps {
  readonly kind: ButtonKind;
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
  /** While it is pending a press does nothing; the words beside or in it name the step. */
  readonly isPending?: boolean;
  readonly keycap?: string;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: string;
  onPress?(): void;
}

const KINDS: Readonly<Record<ButtonKind, string>> = {
  primary: 'border-transparent bg-accent-fill text-on-accent data-hovered:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-text data-hovered:bg-hover',
  quiet: 'border-transparent bg-transparent text-text-2 data-hovered:bg-hover data-hovered:text-text',
  danger: 'border-transparent bg-broken-fill text-on-broken data-hovered:brightness-95',
};
const DISABLED = 'border-line bg-sunken text-text-3';
const SIZES = { normal: 'h-8 px-3', small: 'h-7 px-2.5' };

/** A button: verb first, then the noun. */
export function Button({
  kind,
  size = 'normal',
  icon: Icon,
  isDisabled = false,
  isPending = false,
  keycap,
  autoFocus = false,
  type = 'button',
  describedBy,
  ref,
  children,
  onPress,
}: ButtonProps) {
  const isFilled = kind === 'primary' || kind === 'danger';
  return (
    <AriaButton
      {...(ref === undefined ? {} : { ref })}
      {...(onPress === undefined ? {} : { onPress })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      type={type}
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      isPending={isPending}
      className={`relative inline-flex shrink-0 items-center justify-center gap-2 overflow-hidden rounded-control border text-body font-medium whitespace-nowrap transition-colors duration-[120ms] ${SIZES[size]} ${isDisabled ? DISABLED : KINDS[kind]}`}
    >
      {Icon === undefined ? null : <Icon aria-hidden size={16} strokeWidth={1.5} className="-ml-0.5 shrink-0" />}
      {children}
      {keycap === undefined ? null : <Keycap isOnFill={isFilled && !isDisabled}>{keycap}</Keycap>}
      {isPending ? (
        <span
          aria-hidden
          className={`progress-bar absolute! inset-x-0 bottom-0 ${isFilled ? '[--progress-track:transparent] [--progress:var(--on-accent)]' : ''}`}
        />
      ) : null}
    </AriaButton>
  );
}
