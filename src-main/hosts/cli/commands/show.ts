import { type Command, failed } from '../command.ts';
import { detailLines } from '../print/print-bottle.ts';
import { isOn, wordAt } from '../read-input.ts';
import { resolveSlug } from '../resolve-slug.ts';
import { DETAILS, SPEC_PATH_OPTIONS } from '../shared-options.ts';

/** `corkboard show SLUG`: one bottle with its summary, shield, files and problems; exit 0. */
export const showCommand: Command = {
  name: 'show',
  words: '<slug>',
  summary: 'one bottle: its summary, shield, files and problems',
  options: [DETAILS, ...SPEC_PATH_OPTIONS],
  async run(context, input) {
    const slug = await resolveSlug(context, wordAt(input, 0), {
      isConfirmed: isOn(input, 'yes'),
      isReplacing: isOn(input, 'replace'),
    });
    if (!slug.ok) return failed(slug.error);
    const detail = await context.services.bottles.get(slug.value);
    if (!detail.ok) return failed(detail.error);
    return {
      kind: 'done',
      json: { shape: 'bottleDetail', value: detail.value },
      lines: detailLines(detail.value, { hasDetails: isOn(input, 'details') }),
    };
  },
};
