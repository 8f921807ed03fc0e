import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { NewBottle } from '#shared/contract/schemas/input';
import { AGENT_TEMPLATES, type AgentTemplate } from '#shared/model/agent-template';
import { createDelayedStorage } from '#renderer/state/edits/delayed-storage';

/** A folder or file of the host that the guest is to see, as it is typed. */
export type MountRow = NewBottle['mounts'][number];

/** A git remote, as it is typed; what is left empty is not written. */
export interface RemoteRow {
  readonly name: string;
  readonly upstream: string;
  readonly identityFile: string;
  readonly knownHost: string;
}

/** What stands in the form; lists of words as the text that was typed. */
export interface FormFields {
  readonly template: AgentTemplate['id'];
  /** Null while the name that is offered stands. */
  readonly name: string | null;
  /** Empty while it is made from the name. */
  readonly slug: string;
  readonly color: NewBottle['color'];
  readonly command: string;
  readonly image: string;
  /** Null while the backend that is offered stands. */
  readonly backend: NewBottle['backend'] | null;
  readonly preset: NewBottle['preset'];
  readonly allow: string;
  readonly supervise: boolean;
  readonly mounts: readonly MountRow[];
  readonly remotes: readonly RemoteRow[];
  readonly env: string;
}

/** The steps of the form, in their order. */
export const STEPS = ['agent', 'network', 'access', 'summary'] as const;

/** A step of the form. */
export type StepId = (typeof STEPS)[number];

interface Form {
  readonly fields: FormFields;
  readonly step: StepId;
}

/** The template with this id. */
export function findTemplate(id: AgentTemplate['id']): AgentTemplate {
  const found = AGENT_TEMPLATES.find((template) => template.id === id);
  if (found === undefined) throw new Error(`There is no template ${id}.`);
  return found;
}

/** The form as it is first shown: every step can be clicked through. */
export const FRESH_FORM: Form = {
  fields: {
    template: 'claude-code',
    name: null,
    slug: '',
    color: 'teal',
    image: '',
    backend: null,
    preset: 'balanced',
    supervise: false,
    mounts: [],
    remotes: [],
    ...listDefaults(findTemplate('claude-code')),
  },
  step: 'agent',
};

/** What was typed into the form; it is kept when one leaves and comes back, and when the page is loaded again. */
export const useForm = create<Form>()(
  persist((): Form => FRESH_FORM, {
    name: 'corkboard-new-bottle',
    version: 1,
    storage: createJSONStorage(createDelayedStorage),
    // A form that was left before a field was there has it as it is first shown.
    merge: (kept, fresh) => completeForm(kept as Partial<Form> | undefined, fresh),
  }),
);

/** A form as it was kept, with every field that it lacks as it is first shown. */
export function completeForm(kept: Partial<Form> | undefined, fresh: Form): Form {
  return { ...fresh, ...kept, fields: { ...fresh.fields, ...kept?.fields } };
}

/** Changes what stands in the form. */
export function changeForm(fields: Partial<FormFields>): void {
  useForm.setState((form) => ({ fields: { ...form.fields, ...fields } }));
}

/** Shows a step of the form. */
export function showStep(step: StepId): void {
  useForm.setState({ step });
}

/** Empties the form, after its bottle was made or to start over. */
export function emptyForm(): void {
  useForm.setState(FRESH_FORM);
}

/** Whether anything stands in the form that would be lost. */
export function isBegun({ fields, step }: Form): boolean {
  return step !== 'agent' || JSON.stringify(sortKeys(fields)) !== JSON.stringify(sortKeys(FRESH_FORM.fields));
}

function sortKeys(fields: FormFields): readonly unknown[] {
  return Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Begins from another template: what still is as the former one had it is changed, what was typed stays. */
export function changeTemplate(fields: FormFields, id: AgentTemplate['id']): FormFields {
  const before = findTemplate(fields.template);
  const was = listDefaults(before);
  const next = findTemplate(id);
  const will = listDefaults(next);
  return {
    ...fields,
    template: id,
    command: fields.command === was.command ? will.command : fields.command,
    allow: fields.allow === was.allow ? will.allow : fields.allow,
    env: fields.env === was.env ? will.env : fields.env,
    image: fields.image === before.image.name ? next.image.name : fields.image,
  };
}

function listDefaults({ command, allow, env }: AgentTemplate): Pick<FormFields, 'command' | 'allow' | 'env'> {
  return { command, allow: allow.join('\n'), env: env.join('\n') };
}
