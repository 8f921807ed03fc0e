interface KeycapProps {
  readonly children: string;
  /** On the filled button the cap takes the button's own colour. */
  readonly isOnFill?: boolean;
}

/** A key as it stands on a keyboard; a hint for the eye, so a screen reader skips it. */
export function Keycap({ children, isOnFill = false }: KeycapProps) {
  const look = isOnFill ? 'border-transparent bg-white/15 text-on-accent' : 'border-line-strong bg-surface text-text-3';
  return (
    <kbd
      aria-hidden
      className={`inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-mark border px-1 font-text text-[11px] leading-none ${look}`}
    >
      {children}
    </kbd>
  );
}
