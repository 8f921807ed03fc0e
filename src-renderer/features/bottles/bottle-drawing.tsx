/** One bottle, dashed as one that was never prepared: glass for the guest, cork for what closes it. */
export function BottleDrawing() {
  return (
    <svg aria-hidden width="72" height="112" viewBox="0 0 72 112" fill="none">
      <path
        d="M27 25h18v13.5c0 9 18 11.5 18 29V94a9 9 0 0 1-9 9H18a9 9 0 0 1-9-9V67.500c0-17.500 18-20 18-29Z"
        fill="var(--glass)"
        stroke="var(--glass-line)"
        strokeWidth="1.5"
        strokeDasharray="5 4"
        strokeLinejoin="round"
      />
      <path d="M18 72v18" stroke="var(--glass-line)" strokeWidth="1.5" strokeLinecap="round" opacity="0.6" />
      <rect x="26" y="5" width="20" height="20" rx="3" fill="var(--cork)" stroke="var(--cork-deep)" strokeWidth="1.2" />
      <path
        d="M31 11h.1M38 9.500h.1M41 16h.1M33 18.500h.1M37 14.500h.1"
        stroke="var(--cork-deep)"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
