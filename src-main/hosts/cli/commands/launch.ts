import { type Command, failed } from '../command.ts';
import { isOn, wordAt } from '../read-input.ts';
import { resolveSlug } from '../resolve-slug.ts';
import { SPEC_PATH_OPTIONS } from '../shared-options.ts';

/** `corkboard launch SLUG`: starts a bottle where its backend can; others answer with the commands that were meant. */
export const launchCommand: Command = {
  name: 'launch',
  words: '<slug>',
  summary: 'start a bottle; this version answers with the commands that were meant',
  options: SPEC_PATH_OPTIONS,
  async run(context, input) {
    const slug = await resolveSlug(context, wordAt(input, 0), {
      isConfirmed: isOn(input, 'yes'),
      isReplacing: isOn(input, 'replace'),
    });
    if (!slug.ok) return failed(slug.error);
    const launched = await context.services.bottles.launch(slug.value);
    if (!launched.ok) return failed(launched.error);
    const { state } = launched.value;
    return {
      kind: 'done',
      json: { shape: 'bottleState', value: launched.value },
      lines: [`${slug.value} is ${state}`],
    };
  },
};

/** `corkboard stop SLUG`: ends a bottle where its backend can. */
export const stopCommand: Command = {
  name: 'stop',
  words: '<slug>',
  summary: 'end a bottle; this version starts none',
  options: [],
  async run({ services }, input) {
    const slug = wordAt(input, 0);
    const stopped = await services.bottles.stop(slug);
    if (!stopped.ok) return failed(stopped.error);
    return {
      kind: 'done',
      json: { shape: 'bottleState', value: stopped.value },
      lines: [`${slug} is ${stopped.value.state}`],
    };
  },
};
