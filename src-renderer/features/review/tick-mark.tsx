interface TickMarkProps {
  readonly standing: 'all' | 'some' | 'none';
}

/** How much of a bottle is ticked off, told by shape: an empty box, a half one, one with a tick. */
export function TickMark({ standing }: TickMarkProps) {
  return (
    <svg aria-hidden width="14" height="14" viewBox="0 0 14 14" fill="none" className="shrink-0">
      <rect
        x="1.25"
        y="1.25"
        width="11.5"
        height="11.5"
        rx="3"
        stroke="currentColor"
        strokeWidth="1.3"
        fill={standing === 'all' ? 'currentColor' : 'none'}
      />
      {standing === 'all' ? (
        <path
          d="M4 7.2 6.2 9.4 10 5"
          stroke="var(--surface)"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : null}
      {standing === 'some' ? (
        <path d="M4.2 7h5.600" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      ) : null}
    </svg>
  );
}
