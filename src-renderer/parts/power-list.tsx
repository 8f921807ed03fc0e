import { FileKey2, Folder, GitBranch, KeyRound, type LucideIcon, Variable } from 'lucide-react';
import type { SpecView } from '#shared/contract/schemas/bottle';

/** Something a spec can do on this host. */
type Power = SpecView['powers'][number];

interface PowerListProps {
  readonly powers: readonly Power[];
}

const ICONS: Readonly<Record<Power['kind'], LucideIcon>> = {
  mount: Folder,
  'git-identity': KeyRound,
  'git-remote': GitBranch,
  'host-env': Variable,
  'host-file': FileKey2,
};

/** What a spec can do on this host, one sentence each; shown before its first use. */
export function PowerList({ powers }: PowerListProps) {
  return (
    <ul
      aria-label="Powers over this host"
      className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface"
    >
      {powers.map(({ kind, subject, statement }) => {
        const Icon = ICONS[kind];
        return (
          <li
            key={`${kind}:${subject}:${statement}`}
            className="flex items-start gap-2.5 px-3 py-2 text-body text-text"
          >
            <Icon aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0 text-text-2" />
            <span className="min-w-0 wrap-anywhere">{statement}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** How many powers, in words: "1 power over this host". */
export function countPowers(count: number): string {
  return count === 1 ? '1 power over this host' : `${count} powers over this host`;
}
