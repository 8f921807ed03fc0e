import { cliFailure } from '../print/cli-failure.ts';
import { type Command, failed } from '../command.ts';
import { isOn, textOf, wordAt } from '../read-input.ts';
import { writeNewFile } from '../write-new-file.ts';

/** `corkboard export SLUG`: gives out a spec, its literal env values replaced by their names. */
export const exportCommand: Command = {
  name: 'export',
  words: '<slug>',
  summary: 'give out a spec, env values replaced by their names',
  options: [
    { flags: '--to <file>', explanation: 'write it to this new file (default: standard output)' },
    { flags: '--with-values', explanation: 'keep the literal env values' },
  ],
  async run({ services, host, isJson }, input) {
    const to = textOf(input, 'to');
    if (to === null && isJson) {
      return failed(
        cliFailure('bad-usage', 'export --json needs --to FILE: the spec goes to the file, the report here'),
      );
    }
    const given = await services.bottles.exportSpec(wordAt(input, 0), { withValues: isOn(input, 'withValues') });
    if (!given.ok) return failed(given.error);
    const { text, powers } = given.value;
    const slug = wordAt(input, 0);
    if (to === null) return { kind: 'done', json: null, lines: text.replace(/\n$/, '').split('\n') };
    const written = writeNewFile(host.cwd, to, text);
    if (!written.ok) return failed(written.error);
    const path = written.value;
    return { kind: 'done', json: { shape: 'specFile', value: { slug, path, powers } }, lines: [`Wrote ${path}`] };
  },
};
