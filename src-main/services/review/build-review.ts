import { redactSpec } from '#shared/bottle/redact-spec';
import type { FileView } from '#shared/contract/schemas/file-view';
import type { ReviewedBottle, ReviewedFile } from '#shared/report/review/review';
import { diffTexts } from '#shared/stage/diff-texts';
import { readActs } from '../stage/log-acts.ts';
import { readBottle } from '../stage/read-bottle.ts';
import { buildRow } from '../view/build-row.ts';
import { buildSpecView } from '../view/build-spec-view.ts';
import type { World } from '../world.ts';
import type { StandingAsked } from './read-standing.ts';
import { isTicked, readTicks } from './ticks.ts';

/** Gathers what a report says of one bottle; env values are replaced by their names before texts are compared. */
export async function buildReview(world: World, { slug, host, held }: StandingAsked): Promise<ReviewedBottle> {
  const [{ judged, stage }, acts, ticks] = await Promise.all([
    readBottle(world, slug),
    readActs(world, slug),
    readTicks(world, slug),
  ]);
  const view = await buildSpecView(world, { slug, judged, stage, host, held });
  const row = buildRow(world, { slug, judged, stage, acts, host });
  const open = view.files.filter(({ status }) => status !== 'same');
  return {
    slug,
    name: row.name,
    backend: row.backend,
    state: row.state,
    shield: view.shield.shield,
    reasons: view.shield.reasons,
    summary: view.summary,
    problems: view.problems.map(({ line, column, message }) => ({ line, column, message })),
    failure: view.planFailure?.message ?? null,
    notes: view.plan?.notes ?? [],
    files: await Promise.all(
      open.map((file) => {
        const draftSha256 = file.draft?.sha256 ?? null;
        const diskSha256 = file.disk?.sha256 ?? null;
        return reviewFile(file, isTicked(ticks, { file: file.name, draftSha256, diskSha256 }));
      }),
    ),
  };
}

async function reviewFile(file: FileView, isReviewed: boolean): Promise<ReviewedFile> {
  const { name, status } = file;
  const disk = await hideValues(file, file.disk?.text ?? null);
  const draft = await hideValues(file, file.draft?.text ?? null);
  const about = { name, status, isReviewed, isOnDisk: file.disk !== null, hasDraft: file.draft !== null };
  if (disk === 'unclear' || draft === 'unclear') return { ...about, lines: { kind: 'withheld' } };
  if (file.draft === null) return { ...about, lines: { kind: 'no-draft' } };
  if (file.disk?.text === file.draft.text) return { ...about, lines: { kind: 'none' } };
  const hunks = diffTexts(disk ?? '', draft ?? '');
  return { ...about, lines: hunks.length === 0 ? { kind: 'values-only' } : { kind: 'hunks', hunks } };
}

/** A text with names in place of what stands below `env`; `unclear` where values cannot be told from the rest. */
async function hideValues({ language }: FileView, text: string | null): Promise<string | null> {
  if (text === null || language !== 'toml') return text;
  const hidden = await redactSpec(text);
  return hidden.ok ? hidden.value : 'unclear';
}
