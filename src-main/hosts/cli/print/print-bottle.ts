import type { BottleDetail } from '#shared/contract/schemas/bottle';
import type { DiffReport } from '#shared/contract/schemas/file-view';
import type { Problem } from '#shared/model/problem';
import type { ShieldJudgement } from '#shared/model/shield';
import { escapeTerminal } from '#shared/report/escape-terminal';
import { printPlan } from '#shared/report/print-plan';
import type { PlanOutcome } from '#main/services/services';
import { problemLine } from './cli-failure.ts';
import { tableLines } from './print-table.ts';

interface PrintOptions {
  readonly hasDetails: boolean;
}

/** A plan as a person reads it: the summary rows, the files with their status, the notes, and what it is worth. */
export function planLines(plan: PlanOutcome, { hasDetails }: PrintOptions): string[] {
  const { report } = plan;
  return [
    ...printPlan({ summary: plan.summary, details: hasDetails ? plan.details : [] })
      .trimEnd()
      .split('\n'),
    '',
    'Files',
    ...tableLines(report.files.map((file) => [`  ${file.name}`, file.status])),
    ...section(
      'Notes',
      report.notes.map((note) => `  ${note.message} (${note.code})`),
    ),
    ...shieldLines(plan.shield),
  ];
}

function shieldLines({ shield, reasons }: ShieldJudgement): string[] {
  const lines = reasons.map(({ statement, fact }) => `  ${statement}${fact === null ? '' : ` [${fact}]`}`);
  return section(`Shield: ${shield}`, lines);
}

/** One bottle as a person reads it: what is asked for, its shield with its reasons, files and problems. */
export function detailLines(detail: BottleDetail, options: PrintOptions): string[] {
  const { row, view } = detail;
  const name = escapeTerminal(row.name === row.slug ? row.slug : `${row.name} (${row.slug})`);
  const summary = printPlan({ summary: view.summary, details: [] }).trimEnd();
  const plan =
    view.plan === null
      ? [...(summary === '' ? [] : ['', ...summary.split('\n')]), ...shieldLines(view.shield)]
      : [
          '',
          ...planLines(
            { report: view.plan, summary: view.summary, details: view.details, shield: view.shield },
            options,
          ),
        ];
  return [
    `${name}: ${row.state}`,
    ...plan,
    ...(view.planFailure === null ? [] : section('Stands against writing', [`  ${view.planFailure.message}`])),
    ...section('Problems', problemLines(listProblems(detail))),
  ];
}

/** The problems of the spec, and what is wrong with the stage, which only the row tells. */
function listProblems({ row, view }: BottleDetail): readonly Problem[] {
  const { firstProblem } = row;
  const isKnown = firstProblem === null || view.problems.some(({ message }) => message === firstProblem.message);
  return isKnown ? view.problems : [...view.problems, firstProblem];
}

/** Problems one a line, each with its place. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map((problem) => escapeTerminal(problemLine(problem)));
}

/** Differences as a unified diff, one head for each file. */
export function diffLines(report: DiffReport): string[] {
  const lines = report.files.flatMap((file) => {
    if (file.hunks.length === 0) return file.status === 'same' ? [] : [`${file.name}: ${file.status}`];
    return [
      `--- ${file.name} (disk)`,
      `+++ ${file.name} (draft, ${file.status})`,
      ...file.hunks.flatMap((hunk) => [
        `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
        ...hunk.lines,
      ]),
    ];
  });
  return lines.length === 0 ? ['No difference.'] : lines.map(escapeTerminal);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map(escapeTerminal)];
}
