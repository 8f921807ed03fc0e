import type { NewBottle } from '#shared/contract/schemas/input';
import { err, ok, type Result } from '#shared/base/result';
import type { ServiceFailure } from '#main/services/services';
import { cliFailure } from '../print/cli-failure.ts';
import { type Command, type CommandInput, failed } from '../command.ts';
import { isOn, textOf, textsOf, wordAt } from '../read-input.ts';

/** `corkboard new NAME`: makes a bottle with a spec to edit. */
export const newCommand: Command = {
  name: 'new',
  words: '<name>',
  summary: 'make a bottle',
  options: [
    { flags: '--slug <slug>', explanation: 'its slug, where the name gives none (default: made from the name)' },
    { flags: '--command <word...>', explanation: "the agent's command (default: claude)" },
    { flags: '--backend <name>', explanation: 'smolmachines, sealed or qemu (default: smolmachines)' },
    { flags: '--preset <name>', explanation: 'egress: open, balanced or locked-down (default: balanced)' },
    { flags: '--allow <host...>', explanation: 'hosts that the egress proxy lets through' },
    { flags: '--color <name>', explanation: 'the label color (default: teal)' },
    { flags: '--supervise', explanation: 'with the approval server' },
  ],
  async run({ services }, input) {
    const fields = await readFields(input);
    if (!fields.ok) return failed(fields.error);
    const made = await services.bottles.create(fields.value);
    if (!made.ok) return failed(withSlugHint(made.error));
    return {
      kind: 'done',
      json: { shape: 'specFile', value: made.value },
      lines: [`Made ${made.value.slug}: ${made.value.path}`, `See what it comes to: corkboard plan ${made.value.slug}`],
    };
  },
};

/** A name that gives no slug can stand beside one that is given. */
function withSlugHint(failure: ServiceFailure): ServiceFailure {
  if (failure.detail.problems[0]?.code !== 'name-empty') return failure;
  const remedy = { kind: 'words' as const, text: 'For example: --slug web-agent', literal: null };
  return { ...failure, detail: { ...failure.detail, remedy } };
}

async function readFields(input: CommandInput): Promise<Result<NewBottle, ServiceFailure>> {
  const { newBottleSchema } = await import('#shared/contract/schemas/input');
  const command = textsOf(input, 'command');
  const fields = newBottleSchema.safeParse({
    name: wordAt(input, 0),
    slug: textOf(input, 'slug') ?? undefined,
    backend: textOf(input, 'backend') ?? 'smolmachines',
    color: textOf(input, 'color') ?? 'teal',
    command: command.length === 0 ? ['claude'] : command,
    preset: textOf(input, 'preset') ?? 'balanced',
    allow: textsOf(input, 'allow'),
    supervise: isOn(input, 'supervise'),
    image: null,
    env: [],
    mounts: [],
    git: [],
  });
  if (fields.success) return ok(fields.data);
  const wrong = fields.error.issues.map((issue) => {
    const option = `--${issue.path.join('.')}`;
    return issue.code === 'invalid_value'
      ? `${option} is one of ${issue.values.join(', ')}, not "${textOf(input, String(issue.path[0]))}"`
      : `${option}: ${issue.message}`;
  });
  return err(cliFailure('bad-usage', wrong.join('; '), 'corkboard help new lists what each option takes.'));
}
