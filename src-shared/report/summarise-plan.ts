import type { BottleSpec, EnvEntry } from '#shared/model/bottle-spec';
import type { Plan } from '#shared/model/plan';
import { quotePosix } from './quote-posix.ts';

/** What is known of every statement about reach in this version. */
const ASKED_NOT_VERIFIED = 'asked for, not verified';

/** One row of the summary that a person says yes to: a label, a value per line, and what is known of them. */
export interface SummaryRow {
  label: 'agent' | 'env' | 'bottle' | 'git' | 'egress';
  values: string[];
  /** "asked for, not verified" where the row states reach; null elsewhere. */
  standing: string | null;
}

/** Summarises a plan in the five rows of the source's `print`: names of variables, never values; no paths, no ports. */
export function summarisePlan(plan: Plan): SummaryRow[] {
  const { spec } = plan;
  const names = new Map(spec.env.map((entry) => [entry.name, entry]));
  return [
    { label: 'agent', values: [quotePosix(spec.agent.command)], standing: null },
    { label: 'env', values: envLines(plan, names), standing: null },
    { label: 'bottle', values: [bottleLine(plan), `backend ${plan.backend}`], standing: null },
    gitRow(spec),
    { label: 'egress', values: egressLines(spec), standing: ASKED_NOT_VERIFIED },
  ];
}

function bottleLine({ name, slug }: Plan): string {
  return name === slug ? slug : `${name} (${slug})`;
}

function envLines({ env }: Plan, names: ReadonlyMap<string, EnvEntry>): string[] {
  return env.length === 0 ? ['none'] : env.map(({ name }) => envLine(name, names.get(name)));
}

function envLine(name: string, entry: EnvEntry | undefined): string {
  switch (entry?.value.kind) {
    case 'host':
      return entry.value.hostName === name
        ? `${name} (from the host)`
        : `${name} (from the host's ${entry.value.hostName})`;
    case 'asked':
      return `${name} (asked for at start)`;
    case 'literal':
    case undefined:
      return name;
  }
}

function gitRow({ git }: BottleSpec): SummaryRow {
  if (git.length === 0) return { label: 'git', values: ['none'], standing: null };
  return {
    label: 'git',
    values: git.map(({ name, upstream }) => `${name} ${upstream}`),
    standing: ASKED_NOT_VERIFIED,
  };
}

function egressLines({ egress: { preset, allow } }: BottleSpec): string[] {
  if (preset === 'open') return ['preset open: every host, through pipelock', ...allow];
  return [`preset ${preset}`, ...(allow.length === 0 ? ['no host listed'] : allow), 'nothing else'];
}
