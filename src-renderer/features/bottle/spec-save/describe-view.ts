import type { SpecView } from '#shared/contract/schemas/bottle';

/** One sentence on what a text comes to, and how it is to be marked. */
export interface ViewLine {
  readonly tone: 'broken' | 'unknown' | 'plain';
  readonly text: string;
}

/** Says in one line what a spec's text comes to: what stands in its way, or which files would be written. */
export function describeView(view: SpecView): ViewLine {
  const errors = view.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = view.problems.length - errors;
  if (errors > 0) return { tone: 'broken', text: `${join([count(errors, 'error'), maybe(warnings, 'warning')])}.` };
  // A plan can be there that is never written.
  const refusal = view.plan?.notes.find(({ code }) => code === 'expectation-not-judged');
  if (refusal !== undefined) return { tone: 'unknown', text: refusal.message };
  const files = changedFiles(view);
  const sentences = [
    view.plan === null ? (view.planFailure?.message ?? '') : describeFiles(files),
    warnings === 0 ? '' : `${count(warnings, 'warning')}.`,
    view.powersAccepted ? '' : 'It has powers over this host that are not accepted yet.',
  ];
  const isCalm = warnings === 0 && view.powersAccepted && view.plan !== null;
  return { tone: isCalm ? 'plain' : 'unknown', text: sentences.filter((sentence) => sentence !== '').join(' ') };
}

/** The generated files that writing would make or change. */
export function changedFiles(view: SpecView): SpecView['files'] {
  return view.files.filter(({ role, status }) => role === 'generated' && status !== 'same');
}

function describeFiles(files: SpecView['files']): string {
  if (files.length === 0) return 'The generated files stay as they are.';
  return `Prepare would change ${count(files.length, 'file')}: ${files.map(({ name }) => name).join(', ')}.`;
}

function maybe(number: number, thing: string): string {
  return number === 0 ? '' : count(number, thing);
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
