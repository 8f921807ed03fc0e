import { cliFailure } from '../print/cli-failure.ts';
import { type Command, failed } from '../command.ts';
import { textOf } from '../read-input.ts';
import { writeNewFile } from '../write-new-file.ts';

/** `corkboard review [SLUG…]`: what is not written, or not as it was written, as a report to give to others. */
export const reviewCommand: Command = {
  name: 'review',
  words: '[slugs...]',
  summary: 'a report of what is not written or drifted, env values replaced by their names',
  options: [
    { flags: '--markdown <file>', explanation: 'write it as Markdown to this new file' },
    { flags: '--html <file>', explanation: 'write it as one HTML file' },
  ],
  async run({ services, host, isJson }, input) {
    const { words } = input;
    const markdown = textOf(input, 'markdown');
    const html = textOf(input, 'html');
    if (markdown !== null && html !== null) return failed(cliFailure('bad-usage', 'review takes --markdown or --html'));
    const to = markdown ?? html;
    if (to === null && isJson) {
      return failed(
        cliFailure('bad-usage', 'review --json needs --markdown FILE or --html FILE: the report goes there'),
      );
    }
    const listed = await services.bottles.list();
    if (!listed.ok) return failed(listed.error);
    const known = new Set(listed.value.map(({ slug }) => slug));
    const missing = words.find((slug) => !known.has(slug));
    if (missing !== undefined) return failed(cliFailure('bottle-not-found', `There is no bottle named ${missing}.`));
    const open = listed.value
      .filter(({ state, firstProblem }) => state !== 'prepared' && firstProblem?.code !== 'foreign-folder')
      .map(({ slug }) => slug);
    const slugs = words.length === 0 ? open : [...words];
    const given = await services.reviews.exportReview(slugs, html === null ? 'markdown' : 'html');
    if (!given.ok) return failed(given.error);
    const { text } = given.value;
    if (to === null) return { kind: 'done', json: null, lines: text.replace(/\n$/, '').split('\n') };
    const written = writeNewFile(host.cwd, to, text);
    if (!written.ok) return failed(written.error);
    const path = written.value;
    return { kind: 'done', json: { shape: 'review', value: { path, slugs } }, lines: [`Wrote ${path}`] };
  },
};
