import type { Problem } from '#renderer/parts/problem-list.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import type { RemoteRow } from '#renderer/features/new-bottle/form/form-fields';
import { RowGroup } from './row-group.tsx';

interface RemoteRowsProps {
  readonly rows: readonly RemoteRow[];
  readonly byField: Readonly<Record<string, Problem | undefined>>;
  onChange(rows: readonly RemoteRow[]): void;
}

/** Git remotes that the git gate on this host offers to the guest. */
export function RemoteRows({ rows, byField, onChange }: RemoteRowsProps) {
  const field = (at: number, key: keyof RemoteRow, words: { label: string; helper?: string; placeholder: string }) => {
    const problem = byField[`remotes[${at}].${key}`];
    return (
      <TextField
        isMono
        {...words}
        value={rows[at]?.[key] ?? ''}
        onChange={(value) => {
          onChange(rows.map((old, index) => (index === at ? { ...old, [key]: value } : old)));
        }}
        {...(problem === undefined ? {} : { problem: problem.message })}
      />
    );
  };
  return (
    <RowGroup
      label="Git remotes"
      helper="Adds the sidecar git-gate, which connects for the guest; your key stays on this host."
      noun="remote"
      onAdd={() => {
        onChange([...rows, { name: '', upstream: '', identityFile: '', knownHost: '' }]);
      }}
      onRemove={(at) => {
        onChange(rows.filter((_row, index) => index !== at));
      }}
      rows={rows.map((_row, at) => (
        <>
          <div className="grid grid-cols-[140px_minmax(0,1fr)] gap-3">
            {field(at, 'name', { label: 'Name', placeholder: 'app' })}
            {field(at, 'upstream', { label: 'Upstream', placeholder: 'https://github.com/acme/app.git' })}
          </div>
          {field(at, 'identityFile', {
            label: 'Key file (ssh only, optional)',
            placeholder: '/home/me/.ssh/id_ed25519',
          })}
          {field(at, 'knownHost', {
            label: 'Known host (ssh only)',
            helper: 'The line of the server from known_hosts, so that nobody can stand in for it.',
            placeholder: 'github.com ssh-ed25519 AAAA…',
          })}
        </>
      ))}
    />
  );
}
