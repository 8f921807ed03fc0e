import { type ReactNode, useEffect, useRef, useState } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** Stands before the title, after the way back. */
  readonly crumb?: ReactNode;
  readonly mark?: ReactNode;
  /** After the title: a count, a badge. */
  readonly after?: ReactNode;
  /** One sentence under the header. */
  readonly lead?: ReactNode;
  /** At most one primary and two secondary. */
  readonly actions?: ReactNode;
}

/** The top of a page; a line comes up below it only while content scrolls under it. */
export function PageHeader({ title, crumb, mark, after, lead, actions }: PageHeaderProps) {
  const edge = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (edge.current === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      setIsOver(entry?.isIntersecting === false);
    });
    observer.observe(edge.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <>
      <div ref={edge} aria-hidden className="h-px shrink-0" />
      <header
        className={`window-top sticky top-0 z-10 -mt-px flex min-h-14 shrink-0 items-center gap-3 border-b bg-bg px-6 py-2 max-narrow:px-4 max-[40rem]:flex-wrap ${isOver ? 'border-line' : 'border-transparent'}`}
      >
        <div className="flex min-w-0 flex-1 items-center gap-3 max-[40rem]:basis-full">
          {crumb}
          {mark}
          <h1 title={title} className="truncate text-title font-semibold tracking-[-0.01em]">
            <bdi>{title}</bdi>
          </h1>
          {after}
        </div>
        {actions === undefined ? null : <div className="flex shrink-0 flex-wrap items-center gap-3">{actions}</div>}
      </header>
      {lead === undefined ? null : (
        <p className="max-w-[76ch] px-6 pb-3 text-body text-text-2 max-narrow:px-4">{lead}</p>
      )}
    </>
  );
}
