import type { Model } from '../model.ts';
import { broken, type Broken } from './broken.ts';
import { sha256, type BottleSeen, type StageSeen } from './read-bottles.ts';

/** Holds what lies on disk against what must be there: texts, stages, and that nothing is where nothing may be. */
export function checkBottles(model: Model, slugs: readonly string[], seen: readonly BottleSeen[]): readonly Broken[] {
  const bySlug = new Map(seen.map((bottle) => [bottle.slug, bottle]));
  const strangers = seen.filter(({ slug }) => !slugs.includes(slug));
  return [
    ...strangers.map(({ slug }) => broken('model', `bottles/${slug}: nobody made it`)),
    ...slugs.flatMap((slug) => checkBottle(model, slug, bySlug.get(slug) ?? null)),
  ];
}

function checkBottle(model: Model, slug: string, bottle: BottleSeen | null): readonly Broken[] {
  const expected = model.expect(slug);
  const hasSpec = bottle?.spec != null;
  const hasStage = bottle?.stages.some(({ name }) => name === 'stage') ?? false;
  // A folder without a spec is what a removal leaves that was cut off: neither there nor gone.
  model.settle(slug, { exists: bottle === null ? false : hasSpec ? true : null, hasStage });
  const found: Broken[] = [];
  if (expected.exists === true && !hasSpec) found.push(broken('lost', `${slug}: its bottle.toml is gone`));
  if (expected.exists === false && bottle !== null) {
    found.push(broken('model', `${slug}: it was removed and ${bottle.names.join(', ')} is there`));
  }
  if (expected.hasStage === true && !hasStage) found.push(broken('torn', `${slug}: its stage is gone`));
  if (expected.hasStage === false && hasStage) {
    found.push(broken('model', `${slug}: it has a stage, and nobody prepared it since it was cleaned up`));
  }
  if (bottle === null) return found;
  return [
    ...found,
    ...findLost(bottle, expected.marks),
    ...bottle.stages.flatMap((stage) => checkStage(slug, stage, expected.hadFileGone)),
  ];
}

function findLost(bottle: BottleSeen, marks: ReadonlySet<string>): readonly Broken[] {
  const staged = bottle.stages.map(({ texts }) => texts.get('bottle.toml') ?? '');
  const texts = [bottle.spec ?? '', ...bottle.edits, ...staged];
  return [...marks]
    .filter((mark) => !texts.some((text) => text.includes(mark)))
    .map((mark) => broken('lost', `${bottle.slug}: the text with ${mark} is nowhere`));
}

/** Whole, but for what the soak itself put into a file or deleted. */
function checkStage(slug: string, stage: StageSeen, hadFileGone: boolean): readonly Broken[] {
  const place = `${slug}/${stage.name}`;
  if (stage.name.endsWith('.damaged')) return [];
  if (stage.plan === null) return [broken('torn', `${place}: it has no plan.json that can be read`)];
  return [...stage.plan.sha256ByName].flatMap(([name, hash]) => {
    const text = stage.texts.get(name);
    if (text === undefined) return hadFileGone ? [] : [broken('torn', `${place}: ${name} is missing`)];
    const isOurs = text.includes('# drift mark');
    return sha256(text) === hash || isOurs ? [] : [broken('torn', `${place}: ${name} is not what plan.json says`)];
  });
}
