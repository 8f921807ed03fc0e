import type { PlanReport } from '#shared/contract/schemas/plan-report';
import { type Command, failed } from '../command.ts';
import { planLines } from '../print/print-bottle.ts';
import { isOn, wordAt } from '../read-input.ts';
import { resolveSlug } from '../resolve-slug.ts';
import { DETAILS, SPEC_PATH_OPTIONS } from '../shared-options.ts';

/** `corkboard plan SLUG`: what prepare would write; holds nothing, needs no tool, exit 0 also on changes. */
export const planCommand: Command = {
  name: 'plan',
  words: '<slug>',
  summary: 'what prepare would write, without writing it',
  options: [DETAILS, ...SPEC_PATH_OPTIONS],
  async run(context, input) {
    const slug = await resolveSlug(context, wordAt(input, 0), {
      isConfirmed: isOn(input, 'yes'),
      isReplacing: isOn(input, 'replace'),
    });
    if (!slug.ok) return failed(slug.error);
    const planned = await context.services.stages.plan(slug.value);
    if (!planned.ok) return failed(planned.error);
    const { report } = planned.value;
    return {
      kind: 'done',
      json: { shape: 'plan', value: report },
      lines: [...planLines(planned.value, { hasDetails: isOn(input, 'details') }), '', ...writeLines(report)],
    };
  },
};

const BLOCKING: ReadonlySet<string> = new Set(['tool-missing', 'tool-foreign', 'tool-failed']);

/** How this very plan is written; where a program stands against it, what that is good for. */
function writeLines({ slug, reviewId, notes }: PlanReport): string[] {
  // Said among the notes: this plan is not written, however it is asked for.
  if (notes.some(({ code }) => code === 'expectation-not-judged')) return ['It cannot be written as it is: see Notes.'];
  const command = `corkboard prepare ${slug} --review ${reviewId}`;
  if (!notes.some(({ code }) => BLOCKING.has(code))) return [`Write it: ${command}`];
  return [`Write it for review on another machine: ${command} --allow-missing-tools`];
}
