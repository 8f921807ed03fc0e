/** The shapes of a status dot: each is told apart without its colour. */
export type DotShape = 'filled' | 'ring' | 'half' | 'octagon' | 'triangle' | 'dashed';

/** A small mark before a status word; its colour is that of the text around it. */
export function StatusDot({ shape }: { readonly shape: DotShape }) {
  return (
    <svg aria-hidden viewBox="0 0 10 10" width="10" height="10" fill="none" className="shrink-0">
      {shape === 'filled' ? <circle cx="5" cy="5" r="4" fill="currentColor" /> : null}
      {shape === 'ring' ? <circle cx="5" cy="5" r="3.3" stroke="currentColor" strokeWidth="1.4" /> : null}
      {shape === 'dashed' ? (
        <circle cx="5" cy="5" r="3.5" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2.1 1.57" />
      ) : null}
      {shape === 'half' ? (
        <>
          <circle cx="5" cy="5" r="3.4" stroke="currentColor" strokeWidth="1.2" />
          <path d="M5 1.4 A3.6 3.6 0 0 0 5 8.6 Z" fill="currentColor" />
        </>
      ) : null}
      {shape === 'triangle' ? (
        <path d="M5 1.3 9.2 8.7 H0.8 Z" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
      ) : null}
      {shape === 'octagon' ? (
        <path d="M3.3 0.9 H6.7 L9.1 3.3 V6.7 L6.7 9.1 H3.3 L0.9 6.7 V3.3 Z" fill="currentColor" />
      ) : null}
    </svg>
  );
}
