import type { PlanReport } from '#shared/contract/schemas/plan-report';

/** What a person looked at before saying yes: the plan, and the spec it was made from. */
export interface Reviewed {
  readonly plan: PlanReport;
  readonly specSha256: string | null;
}

/** Says in words how what would be written now differs from what was looked at; empty when nothing does. */
export function describePlanChange(before: Reviewed, after: Reviewed): readonly string[] {
  return [
    ...(before.specSha256 === after.specSha256 ? [] : ['bottle.toml was edited.']),
    ...describeNetwork(before.plan, after.plan),
    ...describePorts(before.plan, after.plan),
    ...describeEnv(before.plan, after.plan),
    ...describeFiles(before.plan, after.plan),
    ...describeNotes(before.plan, after.plan),
  ];
}

/** Says in words which host ports another plan has. */
export function describePorts(before: PlanReport, after: PlanReport): readonly string[] {
  const former = new Map(before.sidecars.map(({ name, hostPort }) => [name, hostPort]));
  const now = new Set(after.sidecars.map(({ name }) => name));
  const gone = before.sidecars.filter(({ name }) => !now.has(name));
  return [
    ...after.sidecars.flatMap(({ name, hostPort }) => {
      const port = former.get(name);
      if (port === hostPort) return [];
      return port === undefined
        ? [`${name} gets host port ${hostPort}.`]
        : [`${name} gets host port ${hostPort} instead of ${port}.`];
    }),
    ...gone.map(({ name, hostPort }) => `${name} is no longer asked for and gives up host port ${hostPort}.`),
  ];
}

function describeNetwork(before: PlanReport, after: PlanReport): readonly string[] {
  const changes =
    before.backend === after.backend ? [] : [`The backend is ${after.backend} instead of ${before.backend}.`];
  if (before.subnet === after.subnet) return changes;
  return [...changes, `The subnet is ${after.subnet ?? 'none'} instead of ${before.subnet ?? 'none'}.`];
}

function describeEnv(before: PlanReport, after: PlanReport): readonly string[] {
  const added = without(after.env, before.env);
  const gone = without(before.env, after.env);
  return [
    ...(added.length === 0 ? [] : [`The agent gets ${added.join(', ')} as well.`]),
    ...(gone.length === 0 ? [] : [`The agent no longer gets ${gone.join(', ')}.`]),
  ];
}

function describeFiles(before: PlanReport, after: PlanReport): readonly string[] {
  const former = new Map(before.files.map((file) => [file.name, file]));
  const changes = after.files.flatMap((file) => {
    const old = former.get(file.name);
    if (old === undefined) return [`${file.name} is written as well.`];
    if (old.sha256 !== file.sha256) return [`${file.name} gets another text.`];
    return old.status === file.status ? [] : [`${file.name} on disk is ${file.status} now, ${old.status} before.`];
  });
  const gone = without(
    before.files.map(({ name }) => name),
    after.files.map(({ name }) => name),
  );
  return [...changes, ...gone.map((name) => `${name} is no longer written.`)];
}

function describeNotes(before: PlanReport, after: PlanReport): readonly string[] {
  const former = before.notes.map(({ message }) => message);
  const now = after.notes.map(({ message }) => message);
  return [
    ...without(now, former).map((message) => `New note: ${message}`),
    ...without(former, now).map((message) => `No longer noted: ${message}`),
  ];
}

function without(values: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return values.filter((value) => !known.has(value));
}
