import type { FileView } from '#shared/contract/schemas/file-view';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';

/** The files that a first prepare would write, each with its text. */
export function DraftFiles({ files }: { readonly files: readonly FileView[] }) {
  const drafts = files.flatMap(({ name, role, draft }) =>
    role === 'generated' && draft !== null ? [{ name, draft }] : [],
  );
  if (drafts.length === 0) return null;
  return (
    <Card title="Files that would be written" count={drafts.length} aside="subnet and ports are proposals until then">
      <ul className="divide-y divide-line">
        {drafts.map(({ name, draft }) => (
          <li key={name} className="px-4 py-2">
            <Disclosure title={name}>
              <pre
                // What scrolls must be reachable by keyboard.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                tabIndex={0}
                aria-label={name}
                className="max-h-[40vh] overflow-auto rounded-control border border-line bg-sunken px-3 py-2 text-code"
              >
                {draft.text}
              </pre>
            </Disclosure>
          </li>
        ))}
      </ul>
    </Card>
  );
}
