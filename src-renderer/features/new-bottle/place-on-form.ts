import type { Problem } from '#renderer/parts/problem-list.tsx';

/** A field of the form that a problem can stand at. */
export type FieldName = 'name' | 'backend' | 'command' | 'preset' | 'allow';

/** Where each problem of a drafted spec stands: at its field, at its line of the host list, or below the form. */
export interface PlacedProblems {
  readonly byField: Readonly<Partial<Record<FieldName, Problem>>>;
  /** Index of the host in the list that was sent, with its problem. */
  readonly hosts: readonly { readonly index: number; readonly problem: Problem }[];
  readonly others: readonly Problem[];
}

const KEYS: Readonly<Record<string, FieldName>> = {
  name: 'name',
  slug: 'name',
  backend: 'backend',
  'agent.command': 'command',
  'egress.preset': 'preset',
  'egress.allow': 'allow',
};

/** Places problems by their keys; of several at one field the first is shown, errors before warnings; the same one said twice counts once. */
export function placeOnForm(problems: readonly Problem[]): PlacedProblems {
  const byField: Partial<Record<FieldName, Problem>> = {};
  const hosts: PlacedProblems['hosts'][number][] = [];
  const others: Problem[] = [];
  const once = new Map(problems.map((problem) => [`${problem.key} ${problem.message}`, problem]));
  const ordered = [...once.values()].sort((one, other) => rank(one) - rank(other));
  for (const problem of ordered) {
    const host = /^egress\.allow\[(\d+)\]/.exec(problem.key)?.[1];
    const field = KEYS[problem.key.replace(/\[.*$/, '')];
    if (host !== undefined) hosts.push({ index: Number(host), problem });
    else if (field === undefined) others.push(problem);
    else byField[field] ??= problem;
  }
  return { byField, hosts: hosts.sort((one, other) => one.index - other.index), others };
}

function rank({ severity }: Problem): number {
  return severity === 'error' ? 0 : 1;
}

/** The line of the text, from 1, on which each host that it lists stands. */
export function linesOfHosts(text: string): readonly number[] {
  return text
    .split('\n')
    .flatMap((line, index) => line.split(',').flatMap((part) => (part.trim() === '' ? [] : [index + 1])));
}
