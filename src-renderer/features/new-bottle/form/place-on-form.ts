import type { Problem } from '#renderer/parts/problem-list.tsx';
import type { FormFields, StepId } from './form-fields.ts';
import { linesOf, listLines, usedRows } from './read-form.ts';

/** A problem of one line of a list that is typed one a line. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly problem: Problem;
}

/** Where each problem of a drafted spec stands. */
export interface PlacedProblems {
  /** Errors by their field: `name`, `command`, `mounts[0].host`, `remotes[1].upstream`, by row of the form. */
  readonly byField: Readonly<Record<string, Problem | undefined>>;
  readonly hosts: readonly LineProblem[];
  readonly names: readonly LineProblem[];
  /** What stands at no field: warnings, and errors of the text as a whole, by the step that they belong to. */
  readonly others: readonly { readonly step: StepId; readonly problem: Problem }[];
  /** The steps in which an error stands. */
  readonly wrong: ReadonlySet<StepId>;
}

const FIELDS: Readonly<Record<string, { readonly field: string; readonly step: StepId }>> = {
  name: { field: 'name', step: 'agent' },
  slug: { field: 'slug', step: 'agent' },
  color: { field: 'color', step: 'agent' },
  'agent.command': { field: 'command', step: 'agent' },
  'agent.image': { field: 'image', step: 'agent' },
  backend: { field: 'backend', step: 'network' },
  'egress.preset': { field: 'preset', step: 'network' },
  'egress.allow': { field: 'allow', step: 'network' },
};
const ROW_KEYS: Readonly<Record<string, string>> = {
  host: 'host',
  guest: 'guest',
  mode: 'mode',
  name: 'name',
  upstream: 'upstream',
  identity_file: 'identityFile',
  known_host: 'knownHost',
};

/** Places problems by their keys; of several at one field the first error is shown, and the same one said twice counts once. */
export function placeOnForm(problems: readonly Problem[], fields: FormFields): PlacedProblems {
  const byField: Record<string, Problem> = {};
  const hosts: LineProblem[] = [];
  const names: LineProblem[] = [];
  const others: { step: StepId; problem: Problem }[] = [];
  const wrong = new Set<StepId>();
  const once = new Map(problems.map((problem) => [`${problem.key} ${problem.message}`, problem]));
  for (const problem of once.values()) {
    const place = findPlace(problem.key, fields);
    if (problem.severity === 'error') wrong.add(place.step);
    if (place.list === 'hosts') hosts.push({ line: place.line, problem });
    else if (place.list === 'names') names.push({ line: place.line, problem });
    else if (problem.severity === 'error' && place.field !== undefined) byField[place.field] ??= problem;
    else others.push({ step: place.step, problem });
  }
  return { byField, hosts: hosts.sort(byLine), names: names.sort(byLine), others, wrong };
}

interface Place {
  readonly step: StepId;
  readonly field?: string;
  readonly list?: 'hosts' | 'names';
  readonly line: number;
}

function findPlace(key: string, fields: FormFields): Place {
  const host = /^egress\.allow\[(\d+)\]/.exec(key)?.[1];
  if (host !== undefined) {
    return { step: 'network', list: 'hosts', line: linesOf(fields.allow)[Number(host)] ?? 1 };
  }
  const name = /^env\.["']?([^"']+?)["']?$/.exec(key)?.[1];
  if (name !== undefined) {
    const at = listLines(fields.env).indexOf(name);
    return { step: 'access', list: 'names', line: linesOf(fields.env)[at] ?? 1 };
  }
  const [, table, sent, inner] = /^(mounts|git)\[(\d+)\](?:\.(\w+))?/.exec(key) ?? [];
  if (table !== undefined && sent !== undefined) {
    const rows = table === 'mounts' ? fields.mounts : fields.remotes;
    const at = usedRows<object>(rows)[Number(sent)]?.at ?? 0;
    const first = table === 'mounts' ? 'host' : 'upstream';
    const field = `${table === 'mounts' ? 'mounts' : 'remotes'}[${at}].${ROW_KEYS[inner ?? first] ?? first}`;
    return { step: 'access', field, line: 1 };
  }
  if (/^(?:mounts|git|env)\b/.test(key)) return { step: 'access', line: 1 };
  const known = FIELDS[key.replace(/\[.*$/, '')];
  return known === undefined ? { step: 'summary', line: 1 } : { ...known, line: 1 };
}

function byLine(one: LineProblem, other: LineProblem): number {
  return one.line - other.line;
}
