import type { CleanupReport } from '#shared/contract/schemas/bottle';

/** What a clean-up removes: each place and why; null while it is being looked up. */
export function RemovalList({ remove }: { readonly remove: CleanupReport['remove'] | null }) {
  if (remove === null) {
    return <output className="block text-text-2">Looking what there is to remove…</output>;
  }
  if (remove.length === 0) {
    return (
      <p className="rounded-card border border-line bg-surface px-3 py-2 text-text-2">
        There is nothing to remove: nothing was written for this bottle, and nothing is held for it.
      </p>
    );
  }
  return (
    <ul
      aria-label="What is removed"
      className="flex max-h-[40vh] flex-col divide-y divide-line overflow-y-auto rounded-card border border-line bg-surface"
    >
      {remove.map(({ path, why }) => (
        <li key={path} className="px-3 py-1.5">
          <code className="block text-literal wrap-anywhere text-text">{path}</code>
          <span className="block text-second text-text-2">{why}</span>
        </li>
      ))}
    </ul>
  );
}
