import { cliFailure } from '../print/cli-failure.ts';
import { type Command, failed } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { diffLines } from '../print/print-bottle.ts';
import { isOn, textOf, wordAt } from '../read-input.ts';
import { resolveSlug } from '../resolve-slug.ts';
import { SPEC_PATH_OPTIONS } from '../shared-options.ts';

/** `corkboard diff SLUG`: disk (or a former stage) against the draft; exit 1 when they differ. */
export const diffCommand: Command = {
  name: 'diff',
  words: '<slug>',
  summary: 'the files on disk against the draft; exit 1 when they differ',
  options: [
    { flags: '--history <n>', explanation: 'the former stage of this number instead of the disk' },
    ...SPEC_PATH_OPTIONS,
  ],
  async run(context, input) {
    const history = textOf(input, 'history');
    if (history !== null && !/^[1-9]\d{0,8}$/.test(history)) {
      return failed(cliFailure('bad-usage', `--history takes a number, not "${history}"`));
    }
    const slug = await resolveSlug(context, wordAt(input, 0), {
      isConfirmed: isOn(input, 'yes'),
      isReplacing: isOn(input, 'replace'),
    });
    if (!slug.ok) return failed(slug.error);
    const report = await context.services.stages.diff(slug.value, history === null ? null : Number(history));
    if (!report.ok) return failed(report.error);
    const isSame = report.value.files.every((file) => file.status === 'same');
    return {
      kind: 'done',
      json: { shape: 'diff', value: report.value },
      lines: diffLines(report.value),
      exitCode: isSame ? EXIT.done : EXIT.problem,
    };
  },
};
