import type { SpecView } from '#shared/contract/schemas/bottle';
import type { NewBottle } from '#shared/contract/schemas/input';
import { RadioCards } from '#renderer/ui/controls/radio-cards.tsx';
import { Switch } from '#renderer/ui/controls/switch.tsx';
import { changeForm, type FormFields, useForm } from '#renderer/features/new-bottle/form/form-fields';
import type { PlacedProblems } from '#renderer/features/new-bottle/form/place-on-form';
import { BackendChoice } from './backend-choice.tsx';
import { LineList } from './line-list.tsx';

interface NetworkStepProps {
  readonly placed: PlacedProblems;
  /** The backend that was chosen, or that is offered. */
  readonly backend: NewBottle['backend'];
  readonly views: ReadonlyMap<NewBottle['backend'], SpecView> | null;
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
const HELP = 'One host a line: api.anthropic.com, or *.github.com for all that is below it.';
const HELP_OPEN = 'Open asks for every host already; what is listed here is only written down.';

/** What closes the bottle, and what it asks to reach through it. */
export function NetworkStep({ placed: { byField, hosts }, backend, views }: NetworkStepProps) {
  const {
    fields: { preset, allow, supervise },
  } = useForm();
  return (
    <>
      <BackendChoice
        selected={backend}
        problem={byField['backend']?.message}
        views={views}
        onSelect={(value) => {
          changeForm({ backend: value });
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
        {...(byField['preset'] === undefined ? {} : { problem: byField['preset'].message })}
      />
      <LineList
        label="Hosts"
        noun="host"
        value={allow}
        helper={preset === 'open' ? HELP_OPEN : HELP}
        placeholder="api.anthropic.com"
        problem={byField['allow']?.message}
        lines={hosts}
        onChange={(value) => {
          changeForm({ allow: value });
        }}
      />
      <Switch
        label="Approval server"
        helper="Adds the sidecar supervise, which the agent is to ask before it acts."
        isSelected={supervise}
        onChange={(value) => {
          changeForm({ supervise: value });
        }}
      />
    </>
  );
}
