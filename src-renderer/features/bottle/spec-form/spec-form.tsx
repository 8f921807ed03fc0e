import type { ReactNode } from 'react';
import { Banner } from '#renderer/ui/layout/banner.tsx';
import { Disclosure } from '#renderer/ui/layout/disclosure.tsx';
import { Switch } from '#renderer/ui/controls/switch.tsx';
import { ChoiceKey, LinesKey, NumberKey, TextKey } from './fields.tsx';
import { type FormDesk, isLocked } from './form-desk.ts';
import { EnvSection, GitSection, MountSection } from './list-sections.tsx';

interface SpecFormProps {
  readonly desk: FormDesk;
  /** Why the text cannot be read as it stands; null while it can. */
  readonly reason: string | null;
  /** Why the last change was not made; null when it was. */
  readonly refusal: string | null;
}

/** The common keys of the spec as fields; each change goes into the text beside it, and only into the lines it must. */
export function SpecForm({ desk, reason, refusal }: SpecFormProps) {
  const { form } = desk;
  return (
    <div className="flex flex-col gap-5">
      {reason === null ? null : (
        <Banner tone="unknown" title="The form waits for the text.">
          {reason} It shows what the text last said.
        </Banner>
      )}
      {refusal === null ? null : (
        <Banner tone="broken" title="The text was not changed." isAlert>
          {refusal}
        </Banner>
      )}
      {form.unreadable.length === 0 ? null : (
        <Banner tone="plain">
          {form.unreadable.join(', ')}: written in a way that no field can show. Edit this in the text.
        </Banner>
      )}
      <Section title="Bottle">
        <TextKey desk={desk} at="name" label="Name" value={form.name} isRequired />
        <div className="grid grid-cols-2 gap-3">
          <ChoiceKey desk={desk} at="backend" table="" name="backend" label="Backend" value={form.backend} />
          <ChoiceKey desk={desk} at="color" table="" name="color" label="Color" value={form.color} />
        </div>
      </Section>
      <Section title="Agent">
        <LinesKey
          desk={desk}
          at="agent.command"
          label="Command"
          helper="The program, then an argument a line."
          rows={rowsFor(form.command, 2)}
          value={form.command}
        />
        <div className="grid grid-cols-2 gap-3">
          <NumberKey desk={desk} at="agent.cpus" label="CPUs" preset="2" value={form.cpus} />
          <NumberKey desk={desk} at="agent.memory_mib" label="Memory, MiB" preset="4096" value={form.memoryMib} />
        </div>
      </Section>
      <Section title="Egress">
        <ChoiceKey desk={desk} at="egress.preset" table="egress" name="preset" label="Preset" value={form.preset} />
        <LinesKey
          desk={desk}
          at="egress.allow"
          label="Hosts to let through"
          helper="One a line; *.host stands for all that is below it. Asked for, not verified."
          rows={rowsFor(form.allow, 4)}
          value={form.allow}
        />
        <Switch
          label="Approval server"
          helper="The sidecar supervise, which the agent is to ask before it acts."
          isSelected={form.supervise ?? false}
          isDisabled={isLocked(desk, 'supervise.enabled')}
          onChange={(isOn) => {
            void desk.change({ key: 'supervise.enabled', value: isOn });
          }}
        />
      </Section>
      <Disclosure title="Environment" count={form.env.length} isOpenAtFirst={form.env.length > 0}>
        <EnvSection desk={desk} />
      </Disclosure>
      <Disclosure title="Git remotes" count={form.git.length} isOpenAtFirst={form.git.length > 0}>
        <GitSection desk={desk} />
      </Disclosure>
      <Disclosure title="Mounts" count={form.mounts.length} isOpenAtFirst={form.mounts.length > 0}>
        <MountSection desk={desk} />
      </Disclosure>
    </div>
  );
}

/** As many rows as there are lines, within reason, so that little has to be scrolled. */
function rowsFor(lines: readonly string[] | null, least: number): number {
  return Math.min(Math.max(lines?.length ?? 0, least), 10);
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h3 className="text-section font-semibold">{title}</h3>
      {children}
    </section>
  );
}
