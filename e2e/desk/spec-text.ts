/** A spec without powers, as a person would write it; `lines` go on after it. */
export function specText(name: string, ...lines: readonly string[]): string {
  return [
    'version = 1',
    `name = ${JSON.stringify(name)}`,
    'backend = "smolmachines"',
    '',
    '[agent]',
    'command = ["claude"]',
    '',
    '[egress]',
    'allow = ["api.anthropic.com"]',
    ...lines,
    '',
  ].join('\n');
}
