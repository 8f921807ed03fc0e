import { err, type Result } from '#shared/base/result';
import type { PlanReport } from '#shared/contract/schemas/plan-report';
import { quotePosix } from '#shared/report/quote-posix';
import type { ServiceFailure } from '#main/services/services';
import { askForPowers } from '../ask.ts';
import { cliFailure, failureLines, failureReport } from '../print/cli-failure.ts';
import { type Command, type CommandContext, type CommandInput, type CommandOutcome, failed } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { planLines } from '../print/print-bottle.ts';
import { isOn, textOf, wordAt } from '../read-input.ts';
import { resolveSlug } from '../resolve-slug.ts';
import { DETAILS, SPEC_PATH_OPTIONS } from '../shared-options.ts';

/** `corkboard prepare SLUG`: writes the files; with `--review` only if they are the ones that were reviewed. */
export const prepareCommand: Command = {
  name: 'prepare',
  words: '[slug]',
  summary: "write a bottle's files",
  options: [
    { flags: '--all', explanation: 'every bottle; one that fails does not stop the others' },
    { flags: '--review <id>', explanation: 'write only if the plan is the one with this review id' },
    { flags: '--allow-missing-tools', explanation: 'write for review although smolvm or gvproxy is missing here' },
    { flags: '--move-ports', explanation: 'replace ports that somebody unknown holds' },
    DETAILS,
    ...SPEC_PATH_OPTIONS,
  ],
  async run(context, input) {
    const word = wordAt(input, 0);
    if (isOn(input, 'all') === (word !== '')) {
      return failed(cliFailure('bad-usage', 'prepare takes one slug, or --all'));
    }
    return word === '' ? prepareAll(context, input) : prepareOne(context, input, word);
  },
};

async function prepareOne(context: CommandContext, input: CommandInput, word: string): Promise<CommandOutcome> {
  const slug = await resolveSlug(context, word, {
    isConfirmed: isOn(input, 'yes'),
    isReplacing: isOn(input, 'replace'),
  });
  if (!slug.ok) return failed(slug.error);
  const options = {
    reviewId: textOf(input, 'review'),
    allowMissingTools: isOn(input, 'allowMissingTools'),
    movePorts: isOn(input, 'movePorts'),
  };
  const { stages } = context.services;
  let prepared = await stages.prepare(slug.value, options);
  if (!prepared.ok && prepared.error.code === 'powers-not-accepted') {
    const accepted = await acceptPowers(context, slug.value, {
      failure: prepared.error,
      isConfirmed: isOn(input, 'yes'),
    });
    if (!accepted.ok) return failed(accepted.error);
    prepared = await stages.prepare(slug.value, options);
  }
  if (!prepared.ok) return failed(adviseOnTools(prepared.error));
  const { report } = prepared.value;
  return {
    kind: 'done',
    json: { shape: 'plan', value: report },
    lines: [...planLines(prepared.value, { hasDetails: isOn(input, 'details') }), '', outcomeLine(report)],
  };
}

/** What is as planned already was perhaps not written again. */
function outcomeLine({ files, stage }: PlanReport): string {
  const names = files.map(({ name }) => name).join(', ');
  return files.every(({ status }) => status === 'same')
    ? `As planned: ${names} in ${stage}`
    : `Wrote ${names} to ${stage}`;
}

/** A spec that was edited can ask for other powers than those that were accepted: they are asked for again. */
async function acceptPowers(
  { services, streams }: CommandContext,
  slug: string,
  { failure, isConfirmed }: { readonly failure: ServiceFailure; readonly isConfirmed: boolean },
): Promise<Result<unknown, ServiceFailure>> {
  const { powersHash } = failure.detail;
  if (powersHash !== undefined && (isConfirmed || (await askForPowers(streams, slug, failure.detail)))) {
    return await services.bottles.acceptPowers(slug, powersHash);
  }
  const text = 'Nothing was written. At a terminal you are asked; this accepts them without asking:';
  const literal = quotePosix(['corkboard', 'prepare', slug, '--yes']);
  return err({ ...failure, detail: { ...failure.detail, remedy: { kind: 'command', text, literal } } });
}

/** Programs can also be missing because the files are meant for another machine. */
function adviseOnTools(failure: ServiceFailure): ServiceFailure {
  if (failure.code !== 'tools-blocked') return failure;
  const advice = 'Nothing was written. --allow-missing-tools writes all the same, for review on another machine.';
  return { ...failure, message: `${failure.message}\n${advice}` };
}

async function prepareAll(context: CommandContext, input: CommandInput): Promise<CommandOutcome> {
  if (textOf(input, 'review') !== null) {
    return failed(cliFailure('bad-usage', '--review names the plan of one bottle and does not go with --all'));
  }
  const done = await context.services.stages.prepareAll({
    allowMissingTools: isOn(input, 'allowMissingTools'),
    movePorts: isOn(input, 'movePorts'),
  });
  const failures = done.filter(({ result }) => !result.ok).length;
  return {
    kind: 'done',
    json: {
      shape: 'plans',
      value: {
        bottles: done.map(({ slug, result }) => (result.ok ? result.value : { slug, ...failureReport(result.error) })),
      },
    },
    lines: [
      ...done.flatMap(({ slug, result }) => (result.ok ? [] : [`${slug}:`, ...failureLines(result.error)])),
      `${done.length - failures} prepared, ${failures} not`,
    ],
    exitCode: failures === 0 ? EXIT.done : EXIT.problem,
  };
}
