import { useEffect, useState } from 'react';

interface SkeletonProps {
  /** What is being waited for, for a screen reader: "Loading bottles". */
  readonly label: string;
  readonly rows?: number;
  /** The height of a real row. */
  readonly rowHeight?: number;
}

const PATIENCE_MS = 150;
const WIDTHS = ['w-1/3', 'w-1/2', 'w-2/5', 'w-1/4'];

/** Rows of the real height while something loads; nothing at all for the first 150 ms. */
export function Skeleton({ label, rows = 6, rowHeight = 44 }: SkeletonProps) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <output aria-label={label} className={isShown ? 'block' : 'invisible block'}>
      {Array.from({ length: rows }, (_, index) => (
        <span
          key={index}
          style={{ height: rowHeight }}
          className="flex items-center gap-4 border-b border-line px-3 last:border-0"
        >
          <span className="size-4 shrink-0 rounded-mark bg-hover" />
          <span className={`h-2.5 rounded-mark bg-hover ${WIDTHS[index % WIDTHS.length] ?? ''}`} />
        </span>
      ))}
    </output>
  );
}
