import { changeForm, useForm } from '#renderer/features/new-bottle/form/form-fields';
import type { PlacedProblems } from '#renderer/features/new-bottle/form/place-on-form';
import { LineList } from './line-list.tsx';
import { MountRows } from './mount-rows.tsx';
import { RemoteRows } from './remote-rows.tsx';

/** What of this host the guest is given: folders, git remotes, values of the environment. Nothing has to be. */
export function AccessStep({ placed: { byField, names } }: { readonly placed: PlacedProblems }) {
  const {
    fields: { mounts, remotes, env },
  } = useForm();
  return (
    <>
      <p className="max-w-[76ch] text-text-2">
        What you give the guest of this host. The bottle works with nothing here; each entry is a power, and the next
        step lists them.
      </p>
      <LineList
        label="Taken from the environment"
        noun="name"
        value={env}
        helper="One name a line, such as ANTHROPIC_API_KEY. The value is taken when the bottle starts; only the name is written."
        placeholder="ANTHROPIC_API_KEY"
        problem={undefined}
        lines={names}
        onChange={(value) => {
          changeForm({ env: value });
        }}
      />
      <MountRows
        rows={mounts}
        byField={byField}
        onChange={(rows) => {
          changeForm({ mounts: rows });
        }}
      />
      <RemoteRows
        rows={remotes}
        byField={byField}
        onChange={(rows) => {
          changeForm({ remotes: rows });
        }}
      />
    </>
  );
}
