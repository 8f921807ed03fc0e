import { escapeHtml } from './escape-html.ts';
import { REVIEW_STYLE } from './review-style.ts';
import { describeFile, describeMaking, describeState, listLines, REVIEW_TRUTH } from './review-words.ts';
import type { Review, ReviewedBottle, ReviewedFile } from './review.ts';

/**
 * Renders a review as one HTML file that opens anywhere: no script, nothing loaded, light and dark.
 *
 * Whatever people or files wrote stands in it as text; its own policy forbids everything but its style.
 */
export function renderReviewHtml(review: Review): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Review · Corkboard</title>',
    `<style>${REVIEW_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>Review</h1>',
    `<p class="about">${escapeHtml(describeMaking(review))}</p>`,
    `<p class="truth">${escapeHtml(REVIEW_TRUTH)}</p>`,
    ...(review.bottles.length < 2 ? [] : [contents(review.bottles)]),
    ...review.bottles.map(bottlePart),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contents(bottles: readonly ReviewedBottle[]): string {
  const rows = bottles.map(
    ({ slug, name, state, shield, files }) =>
      `<tr><td><a href="#${escapeHtml(slug)}"><bdi>${escapeHtml(name)}</bdi></a></td><td>${state.replace('-', ' ')}</td><td class="${shield}">${shield}</td><td>${files.length}</td></tr>`,
  );
  const head =
    '<thead><tr><th scope="col">Bottle</th><th scope="col">State</th><th scope="col">Shield</th><th scope="col">Files</th></tr></thead>';
  return `<table class="contents">${head}<tbody>${rows.join('\n')}</tbody></table>`;
}

function bottlePart(bottle: ReviewedBottle): string {
  const { slug, name, backend, state, shield, reasons, problems, failure, notes, files } = bottle;
  return [
    `<article id="${escapeHtml(slug)}">`,
    `<h2><bdi>${escapeHtml(name)}</bdi> <code>${escapeHtml(slug)}</code></h2>`,
    `<p>${backend === null ? '' : `<code>${escapeHtml(backend)}</code> · `}${escapeHtml(describeState(state))}</p>`,
    `<h3>Shield: <span class="${shield}">${shield}</span></h3>`,
    listOf(
      reasons.map(
        ({ statement, fact }) => `${escapeHtml(statement)}${fact === null ? '' : ` <code>${escapeHtml(fact)}</code>`}`,
      ),
    ),
    ...titled(
      'Problems in bottle.toml',
      problems.map((problem) => `<code>${problem.line}:${problem.column}</code> ${escapeHtml(problem.message)}`),
    ),
    ...(failure === null ? [] : [`<p class="truth">Nothing can be written as it stands: ${escapeHtml(failure)}</p>`]),
    ...(bottle.summary.length === 0 ? [] : ['<h3>Summary</h3>', summaryPart(bottle)]),
    ...titled(
      'Notes',
      notes.map(({ code, message }) => `${escapeHtml(message)} <code>${escapeHtml(code)}</code>`),
    ),
    ...files.map(filePart),
    '</article>',
  ].join('\n');
}

function summaryPart({ summary }: ReviewedBottle): string {
  const rows = summary.map(({ label, values, standing }) => {
    const shown = values.length === 0 ? 'none' : values.map(escapeHtml).join('<br>');
    const aside = standing === null ? '' : ` <em>${escapeHtml(standing)}</em>`;
    return `<tr><th scope="row">${label}</th><td>${shown}${aside}</td></tr>`;
  });
  return `<table class="summary"><tbody>${rows.join('')}</tbody></table>`;
}

function filePart(file: ReviewedFile): string {
  const { lines, said } = listLines(file);
  const rows = lines.map((line) => `<span class="${classOf(line)}">${escapeHtml(line) || ' '}</span>`);
  return [
    '<section>',
    `<h3><code>${escapeHtml(file.name)}</code> <small>${escapeHtml(describeFile(file))}</small></h3>`,
    ...(rows.length === 0
      ? []
      : ['<p class="legend">from disk (−) to draft (+)</p>', `<pre tabindex="0">${rows.join('')}</pre>`]),
    ...(said === null ? [] : [`<p class="truth">${escapeHtml(said)}</p>`]),
    '</section>',
  ].join('\n');
}

function classOf(line: string): string {
  if (line.startsWith('@@')) return 'place';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : 'same';
}

function titled(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`<h3>${title}</h3>`, listOf(items)];
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
