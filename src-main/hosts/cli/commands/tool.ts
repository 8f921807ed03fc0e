import { resolve } from 'node:path';
import { TOOL_IDS, type ToolId } from '#shared/model/tool';
import { type Command, type CommandContext, type CommandOutcome, failed } from '../command.ts';
import { cliFailure } from '../print/cli-failure.ts';
import { tableLines } from '../print/print-table.ts';
import { isOn, wordAt } from '../read-input.ts';

/** `corkboard tool [NAME [PATH]]`: where each outside program was found; names one by its path, or has it looked for again. */
export const toolCommand: Command = {
  name: 'tool',
  words: '[name] [path]',
  summary: 'show where programs were found; use another one, kept in settings.toml',
  options: [{ flags: '--forget', explanation: 'take the path out of settings.toml again' }],
  async run(context, input) {
    const { settings } = context.services;
    const [name, path] = [wordAt(input, 0), wordAt(input, 1)];
    const isForgetting = isOn(input, 'forget');
    if (name === '') {
      const usage = 'name the program whose path is to be forgotten';
      return isForgetting ? failed(cliFailure('bad-usage', usage)) : await list(context, TOOL_IDS);
    }
    const tool = TOOL_IDS.find((known) => known === name);
    if (tool === undefined) {
      return failed(cliFailure('bad-usage', `there is no program ${name}; there are ${TOOL_IDS.join(' and ')}`));
    }
    if (isForgetting && path !== '') return failed(cliFailure('bad-usage', '--forget takes no path'));
    if (isForgetting || path !== '') {
      const changed = isForgetting ? await settings.forgetTool(tool) : await settings.setTool(tool, resolve(path));
      if (!changed.ok) return failed(changed.error);
    }
    return await list(context, [tool]);
  },
};

async function list({ services }: CommandContext, tools: readonly ToolId[]): Promise<CommandOutcome> {
  const [set, report] = await Promise.all([services.settings.get(), services.preflight.runChecks({ fresh: true })]);
  if (!set.ok) return failed(set.error);
  if (!report.ok) return failed(report.error);
  const rows = tools.map((tool) => {
    const check = report.value.checks.find(({ id }) => id === `tool.${tool}`);
    return {
      tool,
      setting: set.value.tools.find((known) => known.tool === tool)?.path ?? null,
      status: check?.status ?? 'missing',
      path: check?.path ?? null,
      version: check?.version ?? null,
      foundBy: check?.foundBy ?? null,
    };
  });
  const table = rows.map(({ tool, status, version, path, foundBy }) => [
    tool,
    status,
    version ?? '',
    [path ?? '', foundBy === null ? '' : `(${foundBy})`].filter((part) => part !== '').join(' '),
  ]);
  return {
    kind: 'done',
    json: { shape: 'tools', value: { tools: rows, settingsPath: set.value.path } },
    lines: [...tableLines(table), ...(set.value.problem === null ? [] : [set.value.problem])],
  };
}
