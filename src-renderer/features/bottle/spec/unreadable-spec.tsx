import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { CopyButton } from '#renderer/ui/controls/copy-button.tsx';

/** Said in the editor's place when the spec is no text that can be shown: what lies there, why, and where. */
export function UnreadableSpec({ detail }: { readonly detail: BottleDetail }) {
  return (
    <section aria-label="bottle.toml" className="flex flex-col gap-3">
      <Banner
        tone="broken"
        title="This spec cannot be shown or edited here."
        action={<CopyButton label="Copy the path" text={detail.specPath} />}
      >
        What lies there is left as it is.
      </Banner>
      <div className="rounded-card border border-line bg-surface px-4 py-3">
        <p className="mb-2 font-mono text-literal wrap-anywhere text-text-2">{detail.specPath}</p>
        <ul className="flex flex-col gap-1">
          {detail.view.problems.map(({ code, line, column, message }) => (
            <li key={`${code}:${line}:${column}`} className="max-w-[76ch] wrap-anywhere">
              {message}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
