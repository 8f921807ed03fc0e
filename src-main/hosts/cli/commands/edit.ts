import type { BottleDetail } from '#shared/contract/schemas/bottle';
import { cliFailure } from '../print/cli-failure.ts';
import { type Command, type CommandContext, type CommandOutcome, failed } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { problemLines } from '../print/print-bottle.ts';
import { textsOf, wordAt } from '../read-input.ts';

/** `corkboard edit SLUG`: opens bottle.toml in the editor, or sets single keys and keeps every other byte. */
export const editCommand: Command = {
  name: 'edit',
  words: '<slug>',
  summary: 'open bottle.toml in $VISUAL or $EDITOR, or set single keys',
  options: [
    {
      flags: '--set <key=toml...>',
      explanation: `set a key to a TOML value: --set 'egress.allow=["api.example.com"]'`,
    },
  ],
  async run(context, input) {
    const slug = wordAt(input, 0);
    const settings = textsOf(input, 'set');
    return settings.length > 0 ? setKeys(context, slug, settings) : openEditor(context, slug);
  },
};

async function setKeys(context: CommandContext, slug: string, settings: readonly string[]): Promise<CommandOutcome> {
  const changes = settings.map((setting) => {
    const at = setting.indexOf('=');
    return { key: setting.slice(0, Math.max(at, 0)).trim(), toml: setting.slice(at + 1).trim() };
  });
  const wrong = changes.findIndex(({ key, toml }) => key === '' || toml === '');
  if (wrong !== -1) {
    const failure = cliFailure('bad-usage', `--set takes KEY=VALUE with the value in TOML, not "${settings[wrong]}"`);
    return failed(failure);
  }
  const saved = await context.services.edits.setKeys(slug, changes);
  if (!saved.ok) return failed(saved.error);
  return {
    kind: 'done',
    json: { shape: 'specFile', value: saved.value },
    lines: [`Changed ${changes.map(({ key }) => key).join(', ')} in ${saved.value.path}`],
  };
}

async function openEditor(context: CommandContext, slug: string): Promise<CommandOutcome> {
  const before = await context.services.bottles.get(slug);
  if (!before.ok) return failed(before.error);
  const { VISUAL, EDITOR } = context.host.env;
  const words = (VISUAL ?? EDITOR ?? '').split(/\s+/).filter((word) => word !== '');
  const [program, ...editorWords] = words;
  if (program === undefined) {
    return failed(
      cliFailure('bad-usage', 'neither VISUAL nor EDITOR names an editor', `The file: ${before.value.specPath}`),
    );
  }
  const ended = await waitForEditor(program, [...editorWords, before.value.specPath]);
  if (ended !== null) return failed(cliFailure('write-failed', `${program} ${ended}`, 'Name another one in EDITOR.'));
  const after = await context.services.bottles.get(slug);
  return after.ok ? editOutcome(slug, after.value) : failed(after.error);
}

function editOutcome(slug: string, detail: BottleDetail): CommandOutcome {
  const problems = detail.view.problems.filter(({ severity }) => severity === 'error');
  return {
    kind: 'done',
    json: { shape: 'specFile', value: { slug, path: detail.specPath, powers: detail.view.powers } },
    lines:
      problems.length > 0
        ? problemLines(detail.view.problems)
        : [...problemLines(detail.view.problems), `See what it comes to: corkboard plan ${slug}`],
    exitCode: problems.length > 0 ? EXIT.problem : EXIT.done,
  };
}

async function waitForEditor(program: string, words: readonly string[]): Promise<string | null> {
  const { spawn } = await import('node:child_process');
  return await new Promise((resolve) => {
    const child = spawn(program, [...words], { stdio: 'inherit', shell: false });
    child.once('error', (error: NodeJS.ErrnoException) => {
      resolve(`cannot be started (${error.code ?? 'unknown'})`);
    });
    child.once('exit', (code, signal) => {
      resolve(code === 0 ? null : `ended with ${signal ?? `exit code ${String(code)}`}`);
    });
  });
}
