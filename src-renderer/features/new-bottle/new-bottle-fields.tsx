import { RadioCards } from '#renderer/ui/radio-cards.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { BackendChoice } from './backend-choice.tsx';
import { ColorChoice } from './color-choice.tsx';
import { CommandField } from './command-field.tsx';
import { changeForm, type FormFields, useFormFields } from './form-fields.ts';
import { HostList } from './host-list.tsx';
import type { PlacedProblems } from './place-on-form.ts';

interface NewBottleFieldsProps {
  readonly placed: PlacedProblems;
  /** What the name comes to; null while it comes to nothing. */
  readonly slug: string | null;
}

const PRESETS: readonly { readonly id: FormFields['preset']; readonly label: string; readonly helper: string }[] = [
  { id: 'balanced', label: 'Balanced', helper: 'Asks for the hosts listed below, and nothing else.' },
  {
    id: 'locked-down',
    label: 'Locked down',
    helper: 'Asks for the same as balanced in this version; the spec keeps the word.',
  },
  { id: 'open', label: 'Open', helper: 'Asks for every host, through pipelock.' },
];

/** The fields of the form, each with what is wrong with it. */
export function NewBottleFields({ placed: { byField, hosts }, slug }: NewBottleFieldsProps) {
  const { name, color, backend, command, preset, allow, supervise } = useFormFields();
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label="Name"
        autoFocus
        value={name}
        placeholder="Web agent"
        helper={slug === null ? 'The slug is made from it.' : `Slug: ${slug}. It stays when the name changes later.`}
        onChange={(value) => {
          changeForm({ name: value });
        }}
        {...(byField.name === undefined ? {} : { problem: byField.name.message })}
      />
      <ColorChoice
        selected={color}
        onSelect={(value) => {
          changeForm({ color: value });
        }}
      />
      <BackendChoice
        selected={backend}
        problem={byField.backend?.message}
        onSelect={(value) => {
          changeForm({ backend: value });
        }}
      />
      <CommandField
        value={command}
        problem={byField.command?.message}
        onChange={(value) => {
          changeForm({ command: value });
        }}
      />
      <RadioCards
        label="Egress"
        helper="Asked for, not verified: what the agent can reach depends on the programs behind the bottle."
        items={PRESETS}
        selected={preset}
        onSelect={(value) => {
          changeForm({ preset: value });
        }}
        {...(byField.preset === undefined ? {} : { problem: byField.preset.message })}
      />
      <HostList
        value={allow}
        isOpenPreset={preset === 'open'}
        problem={byField.allow?.message ?? countWrong(hosts)}
        hosts={hosts}
        onChange={(value) => {
          changeForm({ allow: value });
        }}
      />
      <Switch
        label="Approval server"
        helper="Adds the sidecar supervise, which the agent asks before it acts."
        isSelected={supervise}
        onChange={(value) => {
          changeForm({ supervise: value });
        }}
      />
    </div>
  );
}

function countWrong(hosts: PlacedProblems['hosts']): string | undefined {
  const count = hosts.filter(({ problem }) => problem.severity === 'error').length;
  if (count === 0) return undefined;
  return count === 1 ? '1 host cannot be listed as it stands.' : `${count} hosts cannot be listed as they stand.`;
}
