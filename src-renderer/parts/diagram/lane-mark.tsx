import type { Lane } from '#shared/diagram/diagram';

interface LaneMarkProps {
  readonly standing: Lane['standing'];
  /** Inside a picture: its middle. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** The mark of what is known of a lane: eight corners with an arrow are open and not asked for, a dashed ring is not known. */
export function LaneMark({ standing, at }: LaneMarkProps) {
  const place = at === undefined ? {} : { x: at.x - 7, y: at.y - 7 };
  return (
    <svg aria-hidden {...place} width="14" height="14" viewBox="0 0 14 14" className="shrink-0">
      {standing === 'worse' ? (
        <>
          <path d="M4.4 .7h5.2l3.7 3.7v5.2l-3.7 3.7H4.4L.7 9.6V4.4z" className="fill-broken-fill" />
          <path
            d="M3.7 7h6M7.3 4.5 9.8 7 7.3 9.5"
            className="fill-none stroke-on-broken"
            strokeWidth="1.4"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : (
        <>
          <circle
            cx="7"
            cy="7"
            r="5.9"
            className="fill-surface stroke-unknown"
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
      )}
    </svg>
  );
}
