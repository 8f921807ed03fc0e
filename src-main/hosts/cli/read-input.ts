import type { CommandInput } from './command.ts';

/** The word at a place; commander has already refused a command that lacks it. */
export function wordAt(input: CommandInput, index: number): string {
  return input.words[index] ?? '';
}

/** Whether a switch such as `--yes` was given. */
export function isOn(input: CommandInput, option: string): boolean {
  return input.options[option] === true;
}

/** The text after an option such as `--review ID`, or null. */
export function textOf(input: CommandInput, option: string): string | null {
  const value = input.options[option];
  return typeof value === 'string' ? value : null;
}

/** Every text of an option that may be repeated, such as `--set KEY=VALUE`. */
export function textsOf(input: CommandInput, option: string): readonly string[] {
  const value = input.options[option];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
