import type { CleanupReport } from '#shared/contract/schemas/bottle';
import { ask } from '../ask.ts';
import { cliFailure } from '../print/cli-failure.ts';
import { type Command, failed } from '../command.ts';
import { isOn, wordAt } from '../read-input.ts';
import { tableLines } from '../print/print-table.ts';

/** `corkboard cleanup SLUG`: removes what is ours, printed first; the spec stays unless `--with-spec`. */
export const cleanupCommand: Command = {
  name: 'cleanup',
  words: '<slug>',
  summary: 'remove what Corkboard made for a bottle, printed first',
  options: [
    { flags: '--yes', explanation: 'remove without asking' },
    { flags: '--with-spec', explanation: 'also bottle.toml' },
  ],
  async run({ services, streams, isJson }, input) {
    const slug = wordAt(input, 0);
    const withSpec = isOn(input, 'withSpec');
    const planned = await services.bottles.planCleanup(slug, withSpec);
    if (!planned.ok) return failed(planned.error);
    if (planned.value.remove.length === 0) {
      const rest = withSpec ? '' : ' bottle.toml stays; --with-spec removes it too.';
      return { kind: 'done', json: { shape: 'cleanup', value: planned.value }, lines: [`Nothing to remove.${rest}`] };
    }
    if (!isOn(input, 'yes')) {
      if (!isJson) streams.stderr.write(`Would remove:\n${reportLines(planned.value).join('\n')}\n`);
      if (isJson || !(await ask(streams, 'Remove these?'))) {
        const count = planned.value.remove.length;
        const failure = cliFailure(
          'needs-confirmation',
          `nothing was removed; ${count} would be`,
          `corkboard cleanup ${slug}${withSpec ? ' --with-spec' : ''} --yes removes them.`,
        );
        return failed(failure);
      }
    }
    const removed = await services.bottles.cleanUp(slug, withSpec);
    if (!removed.ok) return failed(removed.error);
    return {
      kind: 'done',
      json: { shape: 'cleanup', value: removed.value },
      lines: ['Removed:', ...reportLines(removed.value)],
    };
  },
};

function reportLines(report: CleanupReport): string[] {
  return tableLines(report.remove.map(({ path, why }) => [`  ${path}`, why]));
}
