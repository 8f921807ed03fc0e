import type { Problem } from '#renderer/parts/problem-list.tsx';
import { Select } from '#renderer/ui/controls/select.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import type { MountRow } from '#renderer/features/new-bottle/form/form-fields';
import { RowGroup } from './row-group.tsx';

interface MountRowsProps {
  readonly rows: readonly MountRow[];
  readonly byField: Readonly<Record<string, Problem | undefined>>;
  onChange(rows: readonly MountRow[]): void;
}

const MODES = [
  { id: 'read-only', label: 'read-only', helper: 'The guest reads it.' },
  { id: 'read-write', label: 'read-write', helper: 'The guest changes and deletes in it as well.' },
] as const;

/** Folders and files of the host that the guest sees. */
export function MountRows({ rows, byField, onChange }: MountRowsProps) {
  const change = (at: number, row: Partial<MountRow>): void => {
    onChange(rows.map((old, index) => (index === at ? { ...old, ...row } : old)));
  };
  const problemOf = (at: number, key: string): { readonly problem?: string } => {
    const problem = byField[`mounts[${at}].${key}`];
    return problem === undefined ? {} : { problem: problem.message };
  };
  return (
    <RowGroup
      label="Mounts"
      helper="Folders of this host that the guest sees. A home folder, keys and sockets of container engines are refused."
      noun="mount"
      onAdd={() => {
        onChange([...rows, { host: '', guest: rows.length === 0 ? '/workspace' : '', mode: 'read-only' }]);
      }}
      onRemove={(at) => {
        onChange(rows.filter((_row, index) => index !== at));
      }}
      rows={rows.map((row, at) => (
        <>
          <TextField
            label="Path on this host"
            isMono
            value={row.host}
            placeholder="/home/me/src/app"
            onChange={(host) => {
              change(at, { host });
            }}
            {...problemOf(at, 'host')}
          />
          <div className="grid grid-cols-[minmax(0,1fr)_160px] gap-3">
            <TextField
              label="Path in the guest"
              isMono
              value={row.guest}
              placeholder="/workspace"
              onChange={(guest) => {
                change(at, { guest });
              }}
              {...problemOf(at, 'guest')}
            />
            <Select
              label="Mode"
              items={MODES}
              selected={row.mode}
              onSelect={(mode) => {
                change(at, { mode });
              }}
            />
          </div>
        </>
      ))}
    />
  );
}
