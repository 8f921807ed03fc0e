import { useEffect, useRef } from 'react';
import { AGENT_TEMPLATES } from '#shared/model/agent-template';
import { Button } from '#renderer/ui/controls/button.tsx';
import { RadioCards } from '#renderer/ui/controls/radio-cards.tsx';
import { TextField } from '#renderer/ui/controls/text-field.tsx';
import { changeForm, changeTemplate, findTemplate, useForm } from '#renderer/features/new-bottle/form/form-fields';
import type { PlacedProblems } from '#renderer/features/new-bottle/form/place-on-form';
import { ColorChoice } from './color-choice.tsx';

interface AgentStepProps {
  readonly placed: PlacedProblems;
  readonly offeredName: string;
  /** What the name comes to; null while it comes to nothing. */
  readonly slug: string | null;
}

/** Which agent runs in the bottle, and how the bottle is called. */
export function AgentStep({ placed: { byField }, offeredName, slug }: AgentStepProps) {
  const { fields } = useForm();
  const { image } = findTemplate(fields.template);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    name.current?.focus({ preventScroll: true });
    // The name that is offered goes with the first key.
    name.current?.select();
  }, []);
  return (
    <>
      <TextField
        label="Name"
        inputRef={name}
        value={fields.name ?? offeredName}
        placeholder="Web agent"
        helper={describeSlug(slug, fields.slug !== '' || byField['slug'] !== undefined)}
        onChange={(value) => {
          changeForm({ name: value });
        }}
        {...problemOf(byField['name'])}
      />
      {fields.slug === '' && byField['slug'] === undefined ? null : (
        <TextField
          label="Slug"
          isMono
          value={fields.slug}
          placeholder="web-agent"
          helper="Names the bottle's folder and its files: a-z, 0-9 and single hyphens. It never changes. Empty, it is made from the name."
          onChange={(value) => {
            changeForm({ slug: value });
          }}
          {...problemOf(byField['slug'])}
        />
      )}
      <RadioCards
        label="Agent"
        helper="Fills in the command, the hosts and the key that are usual for it. All of it can be changed."
        items={AGENT_TEMPLATES}
        selected={fields.template}
        onSelect={(id) => {
          changeForm(changeTemplate(fields, id));
        }}
      />
      <TextField
        label="Command"
        isMono
        value={fields.command}
        helper="What runs in the guest, with its arguments. Quotes keep spaces; nothing is expanded."
        onChange={(value) => {
          changeForm({ command: value });
        }}
        {...problemOf(byField['command'])}
      />
      <div className="flex flex-col items-start gap-1.5 [&>:first-child]:w-full">
        <TextField
          label="Image (optional)"
          isMono
          value={fields.image}
          helper={`For example ${image.name}. ${image.words}`}
          onChange={(value) => {
            changeForm({ image: value });
          }}
          {...problemOf(byField['image'])}
        />
        {fields.image === image.name ? null : (
          <Button
            kind="secondary"
            size="small"
            onPress={() => {
              changeForm({ image: image.name });
            }}
          >
            {`Use ${image.name}`}
          </Button>
        )}
      </div>
      <ColorChoice
        selected={fields.color}
        onSelect={(color) => {
          changeForm({ color });
        }}
      />
    </>
  );
}

function describeSlug(slug: string | null, isApart: boolean): string {
  if (isApart) return 'It is shown wherever the bottle is; its slug stands below.';
  return slug === null ? 'The slug is made from it.' : `Slug: ${slug}. It stays when the name changes later.`;
}

function problemOf(problem: { readonly message: string } | undefined): { readonly problem?: string } {
  return problem === undefined ? {} : { problem: problem.message };
}
