import { ok, type Result } from '#shared/base/result';
import { parseSlug } from '#shared/bottle/parse-slug';
import type { FileView } from '#shared/contract/schemas/file-view';
import type { ReviewedBytes, ReviewStanding } from '#shared/contract/schemas/review';
import type { Slug } from '#shared/model/slug';
import { renderReviewHtml } from '#shared/report/review/render-review-html';
import { renderReviewMarkdown } from '#shared/report/review/render-review-markdown';
import { diffTexts } from '#shared/stage/diff-texts';
import { readHeld } from '../allocation/held-things.ts';
import { findBottle } from '../bottle/find-bottle.ts';
import { gatherHost } from '../plan/gather-host.ts';
import { runBounded } from '../run-bounded.ts';
import type { ReviewsService, ServiceFailure } from '../services.ts';
import { findRecordBytes } from '../stage/restore-record.ts';
import type { TakeTurns } from '../take-turns.ts';
import type { World } from '../world.ts';
import { buildReview } from './build-review.ts';
import { readStanding } from './read-standing.ts';
import { writeTicks } from './ticks.ts';

/** From so many bottles on, what everybody holds is read once instead of what each needs. */
const MANY = 8;
const WIDTH = 4;

/** Makes the use cases on the review. */
export function createReviews(world: World, takeTurns: TakeTurns): ReviewsService {
  return {
    getStandings: async (slugs) => ok({ standings: await readStandings(world, slugs) }),
    async setReviewed(text, bytes, isReviewed) {
      const slug = await findBottle(world, text);
      if (!slug.ok) return slug;
      return await takeTurns(text, () => setReviewed(world, slug.value, { bytes, isReviewed }));
    },
    async getDrift(text, file) {
      const slug = await findBottle(world, text);
      return slug.ok ? await diffDrift(world, slug.value, file) : slug;
    },
    async exportReview(slugs, format, signal) {
      const found = await findAll(world, slugs);
      const host = await gatherHost(world, 'remembered');
      const held = found.length < MANY ? null : await readHeld(world.files);
      const built = await runBounded(found, WIDTH, async (slug) =>
        signal?.aborted === true ? null : await buildReview(world, { slug, host, held }),
      );
      const bottles = built.filter((bottle) => bottle !== null);
      const now = world.clock.now().toISOString();
      const review = { madeAt: now, version: world.version, bottles };
      const day = now.slice(0, 10);
      return format === 'markdown'
        ? ok({ text: renderReviewMarkdown(review), fileName: `corkboard-review-${day}.md` })
        : ok({ text: renderReviewHtml(review), fileName: `corkboard-review-${day}.html` });
    },
  };
}

/** The bottles among these slugs that are there, in the order asked for. */
async function findAll({ files }: World, slugs: readonly string[]): Promise<readonly Slug[]> {
  const there = new Set((await files.list('bottles')).flatMap(({ name, kind }) => (kind === 'file' ? [] : [name])));
  return slugs.flatMap((text) => {
    const slug = there.has(text) ? parseSlug(text) : null;
    return slug?.ok === true ? [slug.value] : [];
  });
}

async function readStandings(world: World, slugs: readonly string[]): Promise<ReviewStanding[]> {
  const found = await findAll(world, slugs);
  const host = await gatherHost(world, 'remembered');
  const held = found.length < MANY ? null : await readHeld(world.files);
  return await runBounded(found, WIDTH, (slug) => readStanding(world, { slug, host, held }));
}

async function setReviewed(
  world: World,
  slug: Slug,
  change: { readonly bytes: readonly ReviewedBytes[]; readonly isReviewed: boolean },
): Promise<Result<ReviewStanding, ServiceFailure>> {
  const written = await writeTicks(world, slug, change);
  if (!written.ok) return written;
  const host = await gatherHost(world, 'remembered');
  return ok(await readStanding(world, { slug, host, held: null }));
}

async function diffDrift(
  world: World,
  slug: Slug,
  file: string,
): Promise<Result<{ hunks: FileView['hunks'] }, ServiceFailure>> {
  const found = await findRecordBytes(world, slug, file);
  if (!found.ok) return found;
  const { record, disk } = found.value;
  const written = typeof record === 'string' ? record : new TextDecoder().decode(record);
  return ok({ hunks: diffTexts(written, disk === null ? '' : new TextDecoder().decode(disk)) });
}
