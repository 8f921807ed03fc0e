import { type Command, failed } from '../command.ts';
import { importFile } from '../import-file.ts';
import { problemLines } from '../print/print-bottle.ts';
import { isOn, wordAt } from '../read-input.ts';
import { SPEC_PATH_OPTIONS } from '../shared-options.ts';

/** `corkboard import FILE`: takes in a spec from elsewhere, its powers shown and confirmed first. */
export const importCommand: Command = {
  name: 'import',
  words: '<file>',
  summary: 'take in a spec; its powers over this host are shown first',
  options: SPEC_PATH_OPTIONS,
  async run(context, input) {
    const imported = await importFile(context, wordAt(input, 0), {
      isConfirmed: isOn(input, 'yes'),
      isReplacing: isOn(input, 'replace'),
    });
    if (!imported.ok) return failed(imported.error);
    const { slug, path } = imported.value;
    const taken = context.isJson ? null : await context.services.bottles.get(slug);
    const warnings = taken?.ok === true ? problemLines(taken.value.view.problems) : [];
    return {
      kind: 'done',
      json: { shape: 'specFile', value: imported.value },
      lines: [`Took in ${slug}: ${path}`, ...warnings, `See what it comes to: corkboard plan ${slug}`],
    };
  },
};
