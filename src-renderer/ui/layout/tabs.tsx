import type { KeyboardEvent, ReactNode } from 'react';

/** One tab: a link to a view of the same thing. */
interface TabLink {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  /** A sign after the words, such as a warning; it names itself. */
  readonly mark?: ReactNode;
  readonly href: string;
}

interface TabLinksProps {
  readonly label: string;
  readonly items: readonly TabLink[];
  readonly selected: string;
}

/** The views of one thing as links in a row; arrow keys walk them. */
export function TabLinks({ label, items, selected }: TabLinksProps) {
  return (
    <nav aria-label={label} className="flex h-10 shrink-0 gap-5 border-b border-line">
      {items.map(({ id, label: words, count, mark, href }) => (
        <a
          key={id}
          href={href}
          onKeyDown={walk}
          aria-current={id === selected ? 'page' : undefined}
          className="-mb-px flex items-center gap-1.5 border-b-2 border-transparent pt-0.5 text-body font-medium text-text-2 transition-colors duration-[120ms] hover:text-text aria-[current]:border-accent aria-[current]:text-text forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
        >
          {words}
          {count === undefined ? null : <span className="font-normal text-text-3">{count}</span>}
          {mark}
        </a>
      ))}
    </nav>
  );
}

function walk(event: KeyboardEvent<HTMLAnchorElement>): void {
  const { key, currentTarget } = event;
  const next =
    key === 'ArrowRight'
      ? currentTarget.nextElementSibling
      : key === 'ArrowLeft'
        ? currentTarget.previousElementSibling
        : null;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
