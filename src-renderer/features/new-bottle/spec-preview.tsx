import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';

interface SpecPreviewProps {
  /** Null while there is nothing that could be written. */
  readonly text: string | null;
  readonly why: string;
}

/** The bottle.toml that Create writes, as it is typed. */
export function SpecPreview({ text, why }: SpecPreviewProps) {
  return (
    <section aria-label="Preview of bottle.toml" className="overflow-hidden rounded-card border border-line bg-surface">
      <div className="flex h-10 items-center justify-between gap-2 border-b border-line bg-sunken pr-1.5 pl-3">
        <h2 className="text-second font-medium text-text-3">
          <code>bottle.toml</code> that will be written
        </h2>
        {text === null ? null : <CopyButton label="Copy spec text" text={text} isIcon />}
      </div>
      {text === null ? (
        <p className="px-3 py-3 text-text-2">{why}</p>
      ) : (
        <pre
          // What scrolls must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label="bottle.toml"
          className="overflow-x-auto py-2 text-code"
        >
          {text
            .replace(/\n$/, '')
            .split('\n')
            .map((line, index) => (
              // Lines of a text have no identity beside their number.
              <span key={index} className="flex">
                <span aria-hidden className="w-9 shrink-0 pr-3 text-right text-text-3 select-none">
                  {index + 1}
                </span>
                <span
                  className={`min-w-0 pr-3 wrap-anywhere whitespace-pre-wrap ${line.startsWith('#') ? 'text-text-3' : ''}`}
                >{`${line}\n`}</span>
              </span>
            ))}
        </pre>
      )}
    </section>
  );
}
