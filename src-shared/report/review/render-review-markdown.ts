import { codeBlock, codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { describeFile, describeMaking, describeState, listLines, REVIEW_TRUTH } from './review-words.ts';
import type { Review, ReviewedBottle, ReviewedFile } from './review.ts';

/** Renders a review as Markdown; whatever people or files wrote stands in it as text. */
export function renderReviewMarkdown(review: Review): string {
  return `${['# Review', describeMaking(review), REVIEW_TRUTH, ...review.bottles.flatMap(bottleParts)].join('\n\n')}\n`;
}

function bottleParts(bottle: ReviewedBottle): readonly string[] {
  const { name, slug, backend, state, shield, reasons, problems, failure, notes, files } = bottle;
  return [
    `## ${escapeMarkdown(name)} (${codeSpan(slug)})`,
    list([
      `State: ${describeState(state)}`,
      `Backend: ${backend === null ? 'not known' : codeSpan(backend)}`,
      `Shield: **${shield}**`,
      ...reasons.map(
        ({ statement, fact }) => `  - ${escapeMarkdown(statement)}${fact === null ? '' : ` (${codeSpan(fact)})`}`,
      ),
    ]),
    ...titled(
      'Problems in bottle.toml',
      problems.map((problem) => `${problem.line}:${problem.column} ${escapeMarkdown(problem.message)}`),
    ),
    ...(failure === null ? [] : [`Nothing can be written as it stands: ${escapeMarkdown(failure)}`]),
    ...summaryParts(bottle),
    ...titled(
      'Notes',
      notes.map(({ code, message }) => `${escapeMarkdown(message)} (${codeSpan(code)})`),
    ),
    ...files.flatMap(fileParts),
  ];
}

function summaryParts({ summary }: ReviewedBottle): readonly string[] {
  return titled(
    'Summary',
    summary.map(({ label, values, standing }) => {
      const words = values.length === 0 ? 'none' : values.map(codeSpan).join(', ');
      return `**${label}**: ${words}${standing === null ? '' : ` (${standing})`}`;
    }),
  );
}

function fileParts(file: ReviewedFile): readonly string[] {
  const { lines, said } = listLines(file);
  return [
    `### ${codeSpan(file.name)}: ${describeFile(file)}`,
    ...(lines.length === 0
      ? []
      : [codeBlock([`--- ${file.name} on disk`, `+++ ${file.name} draft`, ...lines], 'diff')]),
    ...(said === null ? [] : [said]),
  ];
}

function titled(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`### ${title}`, list(items)];
}

function list(items: readonly string[]): string {
  return items.map((item) => (item.startsWith('  - ') ? item : `- ${item}`)).join('\n');
}
