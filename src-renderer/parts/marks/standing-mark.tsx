interface StandingMarkProps {
  readonly standing: 'worse' | 'unknown' | 'as-asked';
  /** Read instead of the mark; leave it out where the words stand beside it. */
  readonly label?: string;
}

/** How something stands to what was asked for: eight corners are worse, a dashed ring is not known, a disc is as asked. */
export function StandingMark({ standing, label }: StandingMarkProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg {...named} width="14" height="14" viewBox="0 0 14 14" className="shrink-0">
      {standing === 'worse' ? (
        <>
          <path d="M4.4 .7h5.2l3.7 3.7v5.2l-3.7 3.7H4.4L.7 9.6V4.4z" className="fill-broken-fill" />
          <path d="M7 3.6v4.2M7 10.2v.1" className="stroke-on-broken" strokeWidth="1.6" strokeLinecap="round" />
        </>
      ) : null}
      {standing === 'unknown' ? (
        <>
          <circle
            cx="7"
            cy="7"
            r="5.9"
            className="fill-none stroke-unknown"
            strokeWidth="1.3"
            strokeDasharray="2.6 2"
          />
          <path
            d="M5.5 5.7c.2-1 1-1.5 1.7-1.4 1 .1 1.5.9 1.3 1.7-.2.7-1.4 1-1.4 1.9M7.1 9.8v.1"
            className="fill-none stroke-unknown"
            strokeWidth="1.2"
            strokeLinecap="round"
          />
        </>
      ) : null}
      {standing === 'as-asked' ? <circle cx="7" cy="7" r="5" className="fill-open" /> : null}
    </svg>
  );
}
